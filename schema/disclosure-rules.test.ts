import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { conflictProblems } from './disclosure-conflicts.ts';
import { checkDisclosure } from './disclosure-rules.ts';

/** The smallest supergraph with everything about which there is a rule. */
const SOUND = `
directive @personal(row: DataCategory, subject: String!) on OBJECT
directive @consent(category: DataCategory!) on FIELD_DEFINITION
directive @open(why: String!) on FIELD_DEFINITION
directive @over(field: String!) on ARGUMENT_DEFINITION
directive @join__field(graph: join__Graph, requires: String, provides: String, contextArguments: [String!]) repeatable on FIELD_DEFINITION
enum join__Graph { VILLAGES HOUSING }
"Categories." enum DataCategory { "a" IDENTITY "b" NOTES "c" CONTACT }
type Query {
  "Notes." notes("Page." first: Int, "Id." id: ID, "Text." contains: String @over(field: "text")): [Note!]!
  "One." note("Id." id: ID!): Note
}
"A resident." type Resident @personal(subject: "key") {
  "Key." key: ID! @open(why: "internal") @join__field(graph: VILLAGES) @join__field(graph: HOUSING)
  "Name." name: String @consent(category: IDENTITY) @join__field(graph: VILLAGES)
  "Wishes." wishes: [String!] @consent(category: CONTACT) @join__field(graph: HOUSING)
  "Withheld." withheld: [DataCategory!]! @open(why: "decisions") @join__field(graph: VILLAGES)
}
"A note." type Note @personal(row: NOTES, subject: "residentKey") {
  "Id." id: ID! @open(why: "random")
  "Text." text: String @consent(category: NOTES)
  "Author." author: String @consent(category: CONTACT)
  "Withheld." withheld: [DataCategory!]! @open(why: "decisions")
}
"Filter." input Filter { "Text." text: String }
"Named." interface Named { "Label." label: String }
"A village." type Village implements Named { "Label." label: String  "Note." latest: Note }
`;

const problemsWith = (before: string, after: string): readonly string[] => {
  expect(SOUND).toContain(before);
  return checkDisclosure(SOUND.replace(before, after)).problems;
};

test('a sound schema has no problems', () => {
  expect(checkDisclosure(SOUND).problems).toEqual([]);
});

describe('the build refuses', () => {
  test.each<[what: string, before: string, after: string, problem: string]>([
    [
      'a field of a personal type with neither directive',
      '"Author." author: String @consent(category: CONTACT)',
      '"Author." author: String',
      'Note.author needs @consent or @open.',
    ],
    [
      'a field with both',
      'text: String @consent(category: NOTES)',
      'text: String @consent(category: NOTES) @open(why: "x")',
      'Note.text may carry @consent or @open, not both.',
    ],
    [
      'an open field without a reason',
      'id: ID! @open(why: "random")',
      'id: ID! @open(why: " ")',
      'Note.id carries @open without a reason',
    ],
    [
      'a category that there is not',
      'author: String @consent(category: CONTACT)',
      'author: String @consent(category: PHONE)',
      'Note.author carries @consent: Argument "category" has invalid value PHONE. @consent takes category, one of IDENTITY, NOTES, CONTACT.',
    ],
    [
      'an argument that there is not',
      '@personal(row: NOTES, subject: "residentKey")',
      '@personal(rows: NOTES, subject: "residentKey")',
      'Note carries @personal: it takes no argument "rows". @personal takes row, one of IDENTITY, NOTES, CONTACT, or not at all; and subject, a String.',
    ],
    [
      'a directive without what it needs',
      '@over(field: "text")',
      '@over',
      'Query.notes(contains:) carries @over: ',
    ],
    [
      'a scoped field that is not nullable',
      'text: String @consent',
      'text: String! @consent',
      'Note.text is scoped by consent and must be nullable',
    ],
    [
      'a field of another subgraph that is not nullable',
      'wishes: [String!] @consent(category: CONTACT)',
      'wishes: [String!]! @open(why: "x")',
      'Resident.wishes comes from another subgraph than the type and must be nullable',
    ],
    [
      'a scoped field on an interface',
      'interface Named { "Label." label: String }',
      'interface Named { "Label." label: String @consent(category: IDENTITY) }',
      'Named.label is scoped by consent and may not stand on an interface.',
    ],
    [
      'a personal type behind an interface',
      'type Note @personal(',
      'type Note implements Named @personal(',
      'Note is about a person and may not implement an interface',
    ],
    [
      'a personal type in a union',
      '"Named." interface',
      '"Any." union Any = Note | Village\n"Named." interface',
      'Note is about a person and may not be a member of Any',
    ],
    [
      'a personal type without `withheld`',
      '"Author." author: String @consent(category: CONTACT)\n  "Withheld." withheld: [DataCategory!]! @open(why: "decisions")',
      '"Author." author: String @consent(category: CONTACT)',
      'Note is about a person and needs a field `withheld`.',
    ],
    [
      'a personal type without a row category',
      '@personal(row: NOTES, subject',
      '@personal(subject',
      'Note needs `row` in @personal',
    ],
    [
      '@requires of a scoped field',
      '@consent(category: CONTACT) @join__field(graph: HOUSING)',
      '@consent(category: CONTACT) @join__field(graph: HOUSING, requires: "name")',
      'Resident.wishes may not carry Resident.name by @requires',
    ],
    [
      '@requires of a scoped field further down',
      '"Note." latest: Note',
      '"Note." latest: Note @join__field(graph: HOUSING, requires: "inner { text }")',
      'Village.latest may not carry Note.text by @requires',
    ],
    [
      '@provides of a scoped field',
      '"Note." latest: Note',
      '"Note." latest: Note @join__field(graph: HOUSING, provides: "author")',
      'Village.latest may not carry Note.author by @provides',
    ],
    [
      '@fromContext',
      '"Note." latest: Note',
      '"Note." latest: Note @join__field(graph: HOUSING, contextArguments: ["x"])',
      'Village.latest may not take a value by @fromContext',
    ],
    [
      'an argument that selects rows without saying by what',
      'contains: String @over(field: "text")',
      'contains: String',
      'Query.notes(contains:) selects or orders rows of Note and needs @over.',
    ],
    [
      'an argument that finds one row by a value',
      'note("Id." id: ID!): Note',
      'note("Name." author: String!): Note',
      'Query.note(author:) selects or orders rows of Note and needs @over.',
    ],
    [
      'an argument over a field of another category than the row',
      '@over(field: "text")',
      '@over(field: "author")',
      'Query.notes(contains:) is over Note.author, whose category is not the row category of Note',
    ],
    [
      'an argument over a field that does not exist',
      '@over(field: "text")',
      '@over(field: "tekst")',
      'Query.notes(contains:) is over a field that does not exist.',
    ],
    [
      'an object of filters',
      'contains: String @over(field: "text")',
      'where: Filter @over(field: "text")',
      'Query.notes(where:) is an object',
    ],
    [
      'a directive where nobody would enforce it',
      '{ "Label." label: String  "Note."',
      '{ "Label." label: String @consent(category: IDENTITY)  "Note."',
      'Village.label carries @consent, but Village carries no @personal',
    ],
    [
      'an element without a description',
      '"Text." text: String',
      'text: String',
      'Note.text needs a description.',
    ],
  ])('%s', (_what, before, after, problem) => {
    const problems = problemsWith(before, after);
    expect(problems.filter((one) => one.startsWith(problem))).not.toEqual([]);
  });

  test('a supergraph in which composition lost the directives', () => {
    const lost = SOUND.replaceAll(/(?<!directive) @(personal|consent|open)\([^)]*\)/g, '');
    expect(checkDisclosure(lost).problems).toContain(
      'No type carries @personal: the directives were lost in composition.',
    );
  });

  test('one field that two subgraphs describe differently', () => {
    const one = parse('type Resident { name: String @consent(category: IDENTITY) }');
    const other = parse('extend type Resident { name: String @open(why: "x") }');
    const silent = parse('type Resident { name: String }');
    expect(
      conflictProblems(
        new Map([
          ['a', one],
          ['b', one],
        ]),
      ),
    ).toEqual([]);
    expect(
      conflictProblems(
        new Map([
          ['a', one],
          ['b', other],
        ]),
      ),
    ).toEqual([
      'Resident.name is described differently: a says @consent(category: IDENTITY); b says @open(why: "x").',
    ]);
    expect(
      conflictProblems(
        new Map([
          ['a', one],
          ['b', silent],
        ]),
      ),
    ).toHaveLength(1);
  });
});
