import { describe, expect, it } from 'vitest';
import { askedKeys } from './left-out.ts';

const ENTITIES = `query ($r: [_Any!]!) {
  _entities(representations: $r) { ... on Cat { id_0: id owner { name_0: name } } ... on Dog { n: name } }
}`;

describe('what a document of the plan asks', () => {
  it('of the root is its fields, by their aliases', () => {
    const keys = askedKeys('{ a b: c { d } ... on Query { e } }', undefined);
    expect([...keys]).toEqual(['a', 'b', 'e']);
  });

  it('of an entity is that of each type', () => {
    expect([...askedKeys(ENTITIES, undefined, '_entities')]).toEqual(['id_0', 'owner', 'n']);
  });

  it('has in the answer the name that the plan gives it back', () => {
    const path = [{ TypenameEquals: ['Cat'] }, { Key: 'id_0' }];
    const inside = [{ Key: 'owner' }, { Key: 'name_0' }];
    const rewrites = [
      { KeyRenamer: { path, renameKeyTo: 'id' } },
      { KeyRenamer: { path: inside, renameKeyTo: 'name' } },
    ];
    expect([...askedKeys(ENTITIES, rewrites, '_entities')]).toEqual(['id_0', 'owner', 'n', 'id']);
  });
});
