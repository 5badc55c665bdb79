import { expect, test } from 'vitest';
import { maskOf, type DataCategory } from '../../../disclosure/categories.ts';
import { purposeMaskOf } from '../../../disclosure/purposes.ts';
import {
  explainBlock,
  explainLine,
  explainReader,
  explainReaderInEmergency,
  explainRecord,
  lineIsAbout,
  type RecordFacts,
} from './explanations.ts';

const SHOWN = { told: 'RESIDENT', isAbout: 'VALUES' } as const;
const GIVEN = new Date('2026-03-01T09:00:00Z');
/** Midnight in the Netherlands. */
const FROM = new Date('2026-02-28T23:00:00Z');
const UNTIL = new Date('2026-08-31T22:00:00Z');

test('a line says what was shown, and on which rule', () => {
  expect(explainLine('CONTACT', 'HOME_VILLAGE', null, SHOWN)).toEqual({
    nl: 'Getoond (telefoonnummer en hoe berichten aankomen), omdat u in dit dorp woont en het dorp deze gegevens zelf bijhoudt.',
    en: 'Shown (telephone number and how messages arrive), because you live in this village, which keeps this itself.',
  });
});

test('a line on a consent says when it was given, and until when', () => {
  const consent = {
    givenAt: GIVEN,
    givenByRepresentative: false,
    validUntil: UNTIL,
  };
  expect(explainLine('CONTACT', 'CONSENT', consent, SHOWN).nl).toBe(
    'Getoond (telefoonnummer en hoe berichten aankomen), omdat u daar op 1 maart 2026 toestemming voor gaf, tot 1 september 2026.',
  );
  expect(explainLine('CONTACT', 'CONSENT', null, SHOWN).en).toBe(
    'Shown (telephone number and how messages arrive), because consent was given for it.',
  );
});

test('of what a representative gave nobody is told that the resident gave it', () => {
  const consent = { givenAt: GIVEN, givenByRepresentative: true, validUntil: null };
  expect(explainLine('CONTACT', 'CONSENT', consent, SHOWN)).toEqual({
    nl: 'Getoond (telefoonnummer en hoe berichten aankomen), omdat daar op 1 maart 2026 namens u toestemming voor is gegeven.',
    en: 'Shown (telephone number and how messages arrive), because consent was given on 1 March 2026 for you, under a mandate.',
  });
  expect(explainLine('CONTACT', 'CONSENT', consent, { ...SHOWN, told: 'OTHERS' }).nl).toBe(
    'Getoond (telefoonnummer en hoe berichten aankomen), omdat daar op 1 maart 2026 namens de inwoner toestemming voor is gegeven.',
  );
  const block = {
    category: 'CONTACT',
    purpose: 'TREATMENT',
    told: 'RESIDENT',
    ...consent,
  } as const;
  expect(explainBlock(record.grantee, { ...block, decision: 'DENY' }).nl).toBe(
    'Praktijk De Brink kan dit niet zien (telefoonnummer en hoe berichten aankomen) voor behandeling, omdat daar op 1 maart 2026 namens u bezwaar tegen is gemaakt. Dat is anders als u precies hiervoor toestemming gaf.',
  );
  expect(explainBlock(record.grantee, { ...block, decision: 'RESTRICT' }).en).toMatch(
    /because the use of your data was restricted on 1 March 2026 for you, under a mandate\.$/,
  );
});

test('a refusal says that nothing allowed it', () => {
  expect(explainLine('HOUSEHOLD', null, null, SHOWN).nl).toBe(
    'Niet getoond (huishouden): er was geen regel en geen toestemming waardoor het mocht, of u had bezwaar gemaakt of het gebruik van uw gegevens laten beperken.',
  );
  expect(explainLine('HOUSEHOLD', null, null, { ...SHOWN, told: 'OTHERS' }).en).toMatch(
    /or the resident had objected or had the use of their data restricted\.$/,
  );
});

test('a possible reader is named, with the purpose, and whether it is about one case', () => {
  const reader = { nl: 'Huisarts bij De Brink', en: 'GP at De Brink' };
  const reason = { basis: 'CASE', consent: null, onCasesAlone: true, told: 'RESIDENT' } as const;
  expect(explainReader(reader, 'REFERRAL_CONTENT', 'TREATMENT', reason)).toEqual({
    nl: 'Huisarts bij De Brink kan dit zien (verwijzingen: wat erin staat) voor behandeling, omdat er een verwijzing of overdracht over u is waar deze organisatie bij hoort. Het gaat alleen om die ene zaak.',
    en: 'GP at De Brink could see this (referrals: what they say) for treatment, because there is a referral or handover about you to which this organisation is a party. It is about that one case alone.',
  });
});

const record: RecordFacts = {
  decision: 'PERMIT',
  grantee: { nl: 'Praktijk De Brink', en: 'De Brink practice', several: false, everybody: false },
  categories: maskOf('CONTACT', 'ADDRESS'),
  purposes: purposeMaskOf('TREATMENT'),
  status: 'ACTIVE',
  validFrom: FROM,
  validUntil: UNTIL,
  revokedAt: null,
  replaced: false,
  restricted: false,
  told: 'RESIDENT',
};
const churches = {
  nl: 'Kerken in het lokale netwerk',
  en: 'Churches in the local network',
  several: true,
  everybody: false,
};

test('a record is told in a sentence or two', () => {
  expect(explainRecord(record)).toEqual({
    nl: 'Praktijk De Brink mag dit zien: uw adres; uw telefoonnummer en hoe berichten aankomen. Dat mag voor behandeling, tot 1 september 2026.',
    en: 'De Brink practice may see this: your address; your telephone number and how messages arrive. That is for treatment, until 1 September 2026.',
  });
  expect(explainRecord({ ...record, decision: 'DENY', categories: -1, validUntil: null }).nl).toBe(
    'Praktijk De Brink mag dit niet zien: al uw gegevens. Dat geldt voor regie op zorg en ondersteuning; afstemming van zorg; hulp uit het dorp; behandeling.',
  );
});

test('a period within a day says the time', () => {
  const hours = { ...record, validFrom: GIVEN, validUntil: new Date('2026-03-01T14:30:59Z') };
  expect(explainRecord(hours).nl).toMatch(/ voor behandeling, tot 1 maart 2026 om 15:30 uur\.$/);
  expect(explainRecord({ ...hours, status: 'EXPIRED' })).toMatchObject({
    nl: expect.stringMatching(
      /Deze toestemming gold van 1 maart 2026 om 10:00 uur tot 1 maart 2026 om 15:30 uur\.$/,
    ),
    en: expect.stringMatching(
      /This consent held from 1 March 2026 at 10:00 until 1 March 2026 at 15:30\.$/,
    ),
  });
  expect(explainRecord({ ...hours, status: 'FUTURE' }).en).toMatch(
    /^From 1 March 2026 at 10:00 De/,
  );
  const ended = explainRecord({ ...hours, status: 'REVOKED', revokedAt: hours.validUntil });
  expect(ended.nl).toMatch(/en is op 1 maart 2026 om 15:30 uur ingetrokken\.$/);
  const consent = {
    givenAt: GIVEN,
    givenByRepresentative: false,
    validUntil: hours.validUntil,
  };
  expect(explainLine('CONTACT', 'CONSENT', consent, SHOWN).nl).toMatch(
    /op 1 maart 2026 toestemming voor gaf, tot 1 maart 2026 om 15:30 uur\.$/,
  );
});

test('several want a verb for several', () => {
  const permitted = { ...record, grantee: churches, validUntil: null };
  expect(explainRecord(permitted).nl).toMatch(/^Kerken in het lokale netwerk mogen dit zien: /);
  expect(explainRecord({ ...permitted, status: 'FUTURE' }).nl).toMatch(
    /^Vanaf 1 maart 2026 mogen Kerken in het lokale netwerk dit zien: /,
  );
  const revokedAt = new Date('2026-05-04T22:00:00Z');
  expect(explainRecord({ ...permitted, status: 'REVOKED', revokedAt }).nl).toMatch(
    /^Kerken in het lokale netwerk mochten dit zien: /,
  );
  const block = { decision: 'DENY', category: 'CONTACT', purpose: 'TREATMENT' } as const;
  const since = {
    givenAt: GIVEN,
    givenByRepresentative: false,
    validUntil: null,
    told: 'RESIDENT',
  } as const;
  expect(explainBlock(churches, { ...block, ...since }).nl).toMatch(
    /^Kerken in het lokale netwerk kunnen dit niet zien/,
  );
});

test('an objection against everybody says that nobody may', () => {
  const grantee = { nl: 'Iedereen', en: 'Everybody', several: false, everybody: true };
  const objection = { ...record, grantee, decision: 'DENY', validUntil: null } as const;
  const purposes = purposeMaskOf('BREAK_GLASS');
  expect(explainRecord({ ...objection, purposes })).toEqual({
    nl: 'Niemand mag dit zien: uw adres; uw telefoonnummer en hoe berichten aankomen. Dat geldt voor een noodgeval.',
    en: 'Nobody may see this: your address; your telephone number and how messages arrive. That is for an emergency.',
  });
});

test('a consent that begins later says when', () => {
  expect(explainRecord({ ...record, status: 'FUTURE' })).toEqual({
    nl: 'Vanaf 1 maart 2026 mag Praktijk De Brink dit zien: uw adres; uw telefoonnummer en hoe berichten aankomen. Dat mag voor behandeling, tot 1 september 2026.',
    en: 'From 1 March 2026 De Brink practice may see this: your address; your telephone number and how messages arrive. That is for treatment, until 1 September 2026.',
  });
});

test('what no longer holds is told as past, with its days', () => {
  const revokedAt = new Date('2026-05-04T22:00:00Z');
  expect(explainRecord({ ...record, status: 'REVOKED', revokedAt })).toEqual({
    nl: 'Praktijk De Brink mocht dit zien: uw adres; uw telefoonnummer en hoe berichten aankomen. Dat mocht voor behandeling. Deze toestemming gold vanaf 1 maart 2026 en is op 5 mei 2026 ingetrokken.',
    en: 'De Brink practice could see this: your address; your telephone number and how messages arrive. That was for treatment. This consent held from 1 March 2026 and was withdrawn on 5 May 2026.',
  });
  expect(explainRecord({ ...record, decision: 'DENY', status: 'EXPIRED' })).toEqual({
    nl: 'Praktijk De Brink mocht dit niet zien: uw adres; uw telefoonnummer en hoe berichten aankomen. Dat gold voor regie op zorg en ondersteuning; afstemming van zorg; hulp uit het dorp; behandeling. Dit bezwaar gold van 1 maart 2026 tot 1 september 2026.',
    en: 'De Brink practice could not see this: your address; your telephone number and how messages arrive. That was for care management; coordination of care; support in the village; treatment. This objection held from 1 March 2026 until 1 September 2026.',
  });
  const early = new Date('2026-01-31T23:00:00Z');
  expect(explainRecord({ ...record, status: 'REVOKED', revokedAt: early }).nl).toMatch(
    /Deze toestemming zou gelden vanaf 1 maart 2026, maar is op 1 februari 2026 ingetrokken\.$/,
  );
});

test('a restriction leaves out who may act for the resident, and oversight', () => {
  const restriction = { ...record, decision: 'RESTRICT', validUntil: null } as const;
  expect(explainRecord(restriction)).toEqual({
    nl: 'Niemand ziet uw gegevens, behalve u en wie met een machtiging namens u handelt. Wie de regels bewaakt of een verzoek van u behandelt, ziet daarvoor nog wel iets van uw toestemmingen en bezwaren, uw verzoeken en uw inzagelogboek.',
    en: 'Nobody sees your data but you and whoever acts for you under a mandate. Whoever oversees the rules or answers a request of yours still sees something of your consents and objections, requests and access log for that.',
  });
  const revokedAt = new Date('2026-05-04T22:00:00Z');
  expect(explainRecord({ ...restriction, status: 'REVOKED', revokedAt }).en).toBe(
    'But for you, and whoever acted for you under a mandate, nobody saw your data. This restriction held from 1 March 2026 and was withdrawn on 5 May 2026.',
  );
  const everybody = { nl: 'Iedereen', en: 'Everybody', several: false, everybody: true };
  const block = { decision: 'RESTRICT', purpose: 'REPRESENTATIVE', givenAt: GIVEN } as const;
  const own = {
    ...block,
    givenByRepresentative: false,
    validUntil: null,
    told: 'RESIDENT',
  } as const;
  expect(explainBlock(everybody, { ...own, category: 'CONTACT' })).toEqual({
    nl: 'Behalve u, en wie met een machtiging namens u handelt, kan niemand dit zien (telefoonnummer en hoe berichten aankomen) voor hulp namens u, omdat u op 1 maart 2026 het gebruik van uw gegevens liet beperken.',
    en: 'But for you, and whoever acts for you under a mandate, nobody can see this (telephone number and how messages arrive) for acting for you, because you had the use of your data restricted on 1 March 2026.',
  });
  expect(explainBlock(everybody, { ...own, category: 'CONSENTS' }).en).toMatch(
    /Whoever oversees the rules or answers a request of yours still sees something of your consents/,
  );
});

test('of what was done, or tried, a line says that, and not that something was shown', () => {
  const change = {
    told: 'RESIDENT',
    isAbout: lineIsAbout(['Mutation.giveConsent'], ['CONSENTS']),
  } as const;
  expect(explainLine('CONSENTS', null, null, change).nl).toBe(
    'Geprobeerd iets te wijzigen of vast te leggen, en geweigerd (toestemmingen en bezwaren): er was geen regel en geen toestemming waardoor het mocht, of u had bezwaar gemaakt of het gebruik van uw gegevens laten beperken.',
  );
  expect(explainLine('CONSENTS', 'REPRESENTATIVE', null, change).en).toBe(
    'Changed or recorded (consents and objections), because this person may act for you under a mandate.',
  );
  const opening = {
    told: 'RESIDENT',
    isAbout: lineIsAbout(['Mutation.openBreakGlass'], ['EMERGENCY_SET']),
  } as const;
  expect(explainLine('EMERGENCY_SET', 'BREAK_GLASS', null, opening).nl).toBe(
    'Noodtoegang geopend (noodgegevens). Dat wordt achteraf beoordeeld.',
  );
  expect(explainLine('EMERGENCY_SET', null, null, opening).en).toMatch(
    /^Tried to open emergency access, and refused \(details for emergencies\): /,
  );
  const again = 'BreakGlassAlreadyOpen.sessionId';
  expect(
    explainLine('EMERGENCY_SET', 'BREAK_GLASS', null, {
      told: 'RESIDENT',
      isAbout: lineIsAbout([again], ['EMERGENCY_SET']),
    }),
  ).toEqual({
    nl: 'Nog eens om noodtoegang gevraagd die al open was (noodgegevens). Er is toen niets geopend en niets getoond.',
    en: 'Asked again for emergency access that was open already (details for emergencies). Nothing was opened or shown then.',
  });
  expect(lineIsAbout([again, 'Mutation.openBreakGlass'], ['EMERGENCY_SET'])).toBe(
    'OPENING_EMERGENCY_ACCESS',
  );
  expect(lineIsAbout([], [])).toBe('VALUES');
});

test('a line tells of a change whatever was shown beside it', () => {
  const about = (fields: readonly string[], categories: readonly DataCategory[] = ['CONSENTS']) =>
    ({ told: 'RESIDENT', isAbout: lineIsAbout(fields, categories) }) as const;
  const given = about(['Consent.status', 'Mutation.giveConsent']);
  expect(explainLine('CONSENTS', 'REPRESENTATIVE', null, given)).toEqual({
    nl: 'Gewijzigd of vastgelegd, en getoond (toestemmingen en bezwaren), omdat deze persoon met een machtiging namens u mag handelen.',
    en: 'Changed or recorded, and shown (consents and objections), because this person may act for you under a mandate.',
  });
  expect(explainLine('CONSENTS', null, null, given).nl).toMatch(
    /^Geprobeerd iets te wijzigen of vast te leggen, en te bekijken, en geweigerd /,
  );
  const several = about(['Mutation.giveConsent', 'Resident.telephone'], ['CONSENTS', 'CONTACT']);
  expect(explainLine('CONTACT', 'REPRESENTATIVE', null, several).nl).toBe(
    'Getoond, gewijzigd of vastgelegd (telefoonnummer en hoe berichten aankomen), omdat deze persoon met een machtiging namens u mag handelen. In elk geval is er toen iets gewijzigd of vastgelegd.',
  );
  const opened = about(['Mutation.openBreakGlass', 'Resident.name'], ['IDENTITY']);
  expect(explainLine('IDENTITY', 'BREAK_GLASS', null, opened)).toEqual({
    nl: 'Noodtoegang geopend (naam). Daarbij zijn ook gegevens getoond. Dat wordt achteraf beoordeeld.',
    en: 'Emergency access opened (name). Data were shown with it, too. That is reviewed afterwards.',
  });
});

test('a change is told by what was changed and by the right to change it', () => {
  const line = (field: string, changed: readonly DataCategory[], told = 'RESIDENT' as const) => ({
    told,
    isAbout: lineIsAbout([field], ['IDENTITY']),
    changed,
  });
  const proposed = line('Mutation.proposeConsent', ['CONSENTS']);
  expect(explainLine('IDENTITY', 'HOME_VILLAGE', null, proposed)).toEqual({
    nl: 'Gewijzigd of vastgelegd (toestemmingen en bezwaren), omdat u in dit dorp woont en het dorp dit mag doen.',
    en: 'Changed or recorded (consents and objections), because you live in this village, which may do this.',
  });
  expect(explainLine('CONSENTS', 'OVERSIGHT', null, proposed).nl).toBe(
    'Gewijzigd of vastgelegd (toestemmingen en bezwaren), omdat deze persoon controleert of iedereen zich aan de regels houdt, of omdat de wet zegt dat deze organisatie dit moet doen.',
  );
  const code = line('Mutation.issueReferralCode', ['IDENTITY']);
  expect(explainLine('IDENTITY', 'HOME_VILLAGE', null, code).en).toMatch(
    /^Changed or recorded \(name\), /,
  );
  const closed = line('Mutation.closeBreakGlass', []);
  expect(explainLine('EMERGENCY_SET', 'BREAK_GLASS', null, closed)).toEqual({
    nl: 'Noodtoegang gesloten (noodgegevens). Dat wordt achteraf beoordeeld.',
    en: 'Emergency access closed (details for emergencies). That is reviewed afterwards.',
  });
  expect(
    lineIsAbout(['Mutation.closeBreakGlass', 'Mutation.openBreakGlass'], ['EMERGENCY_SET']),
  ).toBe('OPENING_EMERGENCY_ACCESS');
});

test('nobody but the resident is called "u" or "you"', () => {
  const told = 'OTHERS';
  const grantees = [record.grantee, churches];
  const said = [
    ...(['PERMIT', 'DENY', 'RESTRICT'] as const).flatMap((decision) =>
      (['ACTIVE', 'FUTURE', 'EXPIRED', 'REVOKED'] as const).flatMap((status) =>
        [record.categories, -1].flatMap((categories) =>
          grantees.map((grantee) =>
            explainRecord({
              ...record,
              decision,
              status,
              categories,
              grantee,
              told,
              purposes: -1,
              revokedAt: GIVEN,
            }),
          ),
        ),
      ),
    ),
    ...(
      [
        'SELF',
        'REPRESENTATIVE',
        'HOME_VILLAGE',
        'MATCH',
        'CASE',
        'CONSENT',
        'BREAK_GLASS',
        'OVERSIGHT',
      ] as const
    ).flatMap((basis) => [
      explainLine('CONTACT', basis, null, { told, isAbout: 'VALUES' }),
      explainReader(record.grantee, 'CONTACT', 'RESIDENT_REQUEST', {
        basis,
        consent: { givenAt: GIVEN, givenByRepresentative: false, validUntil: null },
        onCasesAlone: true,
        told,
      }),
      explainReaderInEmergency(record.grantee, 'CONTACT', { basis, consent: null, told }),
    ]),
    ...(['A_CHANGE', 'A_CHANGE_AND_VALUES', 'A_CHANGE_AND_VALUES_OF_SEVERAL'] as const).map(
      (isAbout) => explainLine('CONTACT', null, null, { told, isAbout }),
    ),
    ...(['DENY', 'RESTRICT'] as const).map((decision) =>
      explainBlock(churches, {
        decision,
        category: 'CONSENTS',
        purpose: 'REPRESENTATIVE',
        givenAt: GIVEN,
        givenByRepresentative: false,
        validUntil: null,
        told,
      }),
    ),
  ];
  for (const { nl, en } of said) {
    expect(nl).not.toMatch(/\b(u|uw|uzelf)\b/i);
    expect(en).not.toMatch(/\b(you|your|yours|yourself)\b/i);
  }
  expect(explainRecord({ ...record, told })).toEqual({
    nl: 'Praktijk De Brink mag dit van de inwoner zien: adres; telefoonnummer en hoe berichten aankomen. Dat mag voor behandeling, tot 1 september 2026.',
    en: 'De Brink practice may see this of the resident: address; telephone number and how messages arrive. That is for treatment, until 1 September 2026.',
  });
});

test('an objection says what it does not close, and how to close that too', () => {
  const open = { byConsent: maskOf('CONTACT'), byCase: maskOf('IDENTITY', 'ADDRESS') };
  const objection = { ...record, decision: 'DENY', validUntil: null, open } as const;
  const own = explainRecord(objection);
  expect(own.nl).toMatch(
    /\. Behalve uw telefoonnummer en hoe berichten aankomen, omdat daar eerder toestemming voor is gegeven\. Trek die toestemming in om ook dat te stoppen\. Bij een verwijzing, overdracht of koppeling die doorgaat, blijft te zien: uw adres; uw naam\.$/,
  );
  expect(own.en).toMatch(
    /\. Except your telephone number[^,]*, because consent was given for that before\. Withdraw that consent to end that too\. In a referral, handover or match that goes on, this can still be seen: your address; your name\.$/,
  );
  expect(explainRecord({ ...objection, told: 'OTHERS' }).nl).toMatch(
    /Behalve telefoonnummer en hoe berichten aankomen, omdat daar eerder toestemming voor is gegeven\. Die toestemming kan worden ingetrokken om ook dat te stoppen\./,
  );
});

test('what another took the place of says so', () => {
  const revokedAt = new Date('2026-05-04T22:00:00Z');
  const replaced = { ...record, status: 'REVOKED', revokedAt, replaced: true } as const;
  expect(explainRecord(replaced).nl).toMatch(/ en is op 5 mei 2026 vervangen\.$/);
  expect(explainRecord(replaced).en).toMatch(/ and was replaced on 5 May 2026\.$/);
  const early = { ...replaced, revokedAt: new Date('2026-01-31T23:00:00Z') };
  expect(explainRecord(early).nl).toMatch(/, maar is op 1 februari 2026 vervangen\.$/);
});

test('a consent that holds under a restriction says that it does not count now, and why', () => {
  const restricted = { ...record, restricted: true };
  expect(explainRecord(restricted)).toMatchObject({
    nl: expect.stringMatching(
      /, tot 1 september 2026\. Nu geldt dat niet, omdat het gebruik van uw gegevens is beperkt\.$/,
    ),
    en: expect.stringMatching(
      / It does not count now, because the use of your data is restricted\.$/,
    ),
  });
  expect(explainRecord({ ...restricted, told: 'OTHERS' }).nl).toMatch(/van de gegevens is beperkt/);
  for (const status of ['FUTURE', 'EXPIRED'] as const)
    expect(explainRecord({ ...restricted, status }).nl).not.toMatch(/Nu geldt dat niet/);
});
