import { expect, test } from 'vitest';
import { ALL_CATEGORIES, maskOf } from '../../../disclosure/categories.ts';
import { purposeMaskOf } from '../../../disclosure/purposes.ts';
import { explainSession, type SessionFacts } from './break-glass-text.ts';
import { explainMandate, type ToldMandate } from './mandate-text.ts';
import { explainProposal, type ProposalFacts } from './proposal-text.ts';
import { explainRequest, type RequestFacts } from './rights-request-text.ts';

const GIVEN = new Date('2026-03-01T09:00:00Z');
/** Midnight in the Netherlands. */
const FROM = new Date('2026-02-28T23:00:00Z');
const UNTIL = new Date('2026-08-31T22:00:00Z');

const proposal: ProposalFacts = {
  grantee: { nl: 'Praktijk De Brink', en: 'De Brink practice', several: false, everybody: false },
  categories: maskOf('CONTACT'),
  purposes: purposeMaskOf('TREATMENT'),
  validUntil: UNTIL,
  proposedAt: GIVEN,
  proposedByName: 'Karin',
  organisation: 'Nei Noaberschap',
  status: 'PROPOSED',
  told: 'RESIDENT',
};

test('a proposal says what would be allowed to whom, and that it counts only after the code', () => {
  expect(explainProposal(proposal)).toEqual({
    nl: 'Op 1 maart 2026 om 10:00 uur schreef Karin van Nei Noaberschap voor u op dat Praktijk De Brink dit mag zien: uw telefoonnummer en hoe berichten aankomen. Dat is voor behandeling, tot 1 september 2026. Dit geldt pas als u de code invult. Wilt u dit niet? Dan kunt u het weigeren.',
    en: 'On 1 March 2026 at 10:00 Karin of Nei Noaberschap wrote down for you that De Brink practice may see this: your telephone number and how messages arrive. That is for treatment, until 1 September 2026. It counts only once you enter the code. Do you not want this? Then you can decline it.',
  });
});

test('without an end a proposal is for six months; several want another verb; nobody is left unnamed', () => {
  const grantee = { nl: 'Kerken', en: 'Churches', several: true, everybody: false };
  const open = { ...proposal, grantee, validUntil: null, proposedByName: null, organisation: null };
  expect(explainProposal(open).nl).toMatch(
    /schreef iemand van een onbekende organisatie voor u op dat Kerken dit mogen zien: .* Dat is voor behandeling, 6 maanden lang\. /,
  );
  expect(explainProposal(open).en).toMatch(/ for treatment, for 6 months\. /);
});

test('a proposal that was answered or lapsed says so, and what can be done', () => {
  const say = (status: ProposalFacts['status']) => explainProposal({ ...proposal, status });
  expect(say('CONFIRMED').nl).toMatch(
    /Dit is met de code bevestigd\. .*bij de toestemming zelf\.$/,
  );
  expect(say('DECLINED').nl).toMatch(/Dit is geweigerd\. Het geldt niet\.$/);
  expect(say('LAPSED').nl).toMatch(/Wilt u dit nog\? Vraag dan om het opnieuw op te schrijven\.$/);
  expect(say('LAPSED').en).toMatch(
    /Do you still want this\? Then ask for it to be written down anew\.$/,
  );
  for (const status of ['CONFIRMED', 'DECLINED', 'LAPSED'] as const)
    expect(say(status).nl).not.toContain('pas als');
});

const mandate: ToldMandate = {
  representativeName: 'Jan Jansen',
  categories: maskOf('ADDRESS'),
  allCategories: false,
  basis: 'GIVEN_BY_RESIDENT',
  documentReference: null,
  validFrom: FROM,
  validUntil: UNTIL,
  givenAt: FROM,
  acceptedAt: GIVEN,
  endedAt: null,
  status: 'ACTIVE',
  told: 'RESIDENT',
};

test('a mandate says who may do what, from when it was accepted, until when, and who gave it', () => {
  expect(explainMandate(mandate)).toEqual({
    nl: 'Jan Jansen mag namens u handelen en dit zien: uw adres. Deze machtiging geldt vanaf 1 maart 2026 om 10:00 uur, tot 1 september 2026. U gaf deze machtiging op 1 maart 2026.',
    en: 'Jan Jansen may act for you and see this: your address. This mandate holds from 1 March 2026 at 10:00, until 1 September 2026. You gave this mandate on 1 March 2026.',
  });
});

test('a recorded mandate says on which document it rests; "all" says what it leaves out', () => {
  const recorded = {
    ...mandate,
    basis: 'MENTORSHIP',
    documentReference: 'beschikking 12',
    allCategories: true,
    validUntil: null,
    categories: maskOf('SIGNALS'),
  } as const;
  expect(explainMandate(recorded)).toEqual({
    nl: 'Jan Jansen mag namens u handelen en dit zien: al uw gegevens, behalve: veiligheid; middelengebruik of psychische gezondheid. Deze machtiging geldt vanaf 1 maart 2026 om 10:00 uur. Een functionaris gegevensbescherming legde deze machtiging op 1 maart 2026 vast. De grond is mentorschap (beschikking 12).',
    en: 'Jan Jansen may act for you and see this: all your data but: safety; substance use or mental health. This mandate holds from 1 March 2026 at 10:00. A privacy officer recorded this mandate on 1 March 2026. It rests on mentorship (beschikking 12).',
  });
  expect(explainMandate({ ...recorded, categories: ALL_CATEGORIES }).nl).toContain(
    'al uw gegevens. ',
  );
});

test('a mandate that does not hold yet, or no longer, says so', () => {
  const say = (facts: Partial<ToldMandate>) => explainMandate({ ...mandate, ...facts }).nl;
  const later = new Date('2026-04-30T22:00:00Z');
  const offered = { status: 'OFFERED', acceptedAt: null } as const;
  expect(say(offered)).toContain(
    'Dat mag nog niet: Jan Jansen moet deze machtiging eerst met de code aannemen. Daarna geldt die, tot 1 september 2026.',
  );
  expect(say({ ...offered, validFrom: later })).toContain(
    'Daarna geldt die, op zijn vroegst vanaf 1 mei 2026, tot 1 september 2026.',
  );
  expect(say({ status: 'FUTURE', validFrom: later })).toContain(
    'Dat mag nog niet: deze machtiging geldt vanaf 1 mei 2026, tot 1 september 2026.',
  );
  const lapsed = say({ status: 'LAPSED', acceptedAt: null });
  expect(lapsed).toContain('Jan Jansen zou namens u mogen handelen en dit mogen zien: uw adres.');
  expect(lapsed).toContain('nam deze machtiging niet op tijd aan. De machtiging geldt niet.');
  expect(say({ status: 'EXPIRED', acceptedAt: null })).toContain('niet op tijd aan.');
  expect(say({ status: 'EXPIRED' })).toContain(
    'Jan Jansen mocht namens u handelen en dit zien: uw adres. Deze machtiging gold van 1 maart 2026 om 10:00 uur tot 1 september 2026 en is verlopen.',
  );
  expect(say({ status: 'ENDED', endedAt: later })).toContain(
    'Deze machtiging gold vanaf 1 maart 2026 om 10:00 uur en is op 1 mei 2026 gestopt.',
  );
  for (const acceptedAt of [null, GIVEN])
    expect(say({ status: 'ENDED', endedAt: later, validFrom: UNTIL, acceptedAt })).toMatch(
      /zou namens u mogen handelen .* Deze machtiging is op 1 mei 2026 gestopt, voordat die inging\./,
    );
});

const request: RequestFacts = {
  kind: 'RECTIFICATION',
  state: 'RECEIVED',
  receivedAt: GIVEN,
  dueOn: '2026-04-01',
  overdue: false,
  madeByRole: 'RESIDENT',
  organisation: 'Nei Noaberschap',
  recordKind: 'HELP_REQUEST',
  answeredAt: null,
  endedAt: null,
  ground: null,
  answer: null,
  told: 'RESIDENT',
};
const ANSWERED = { answeredAt: new Date('2026-03-10T12:00:00Z') };

test('a request says what was asked, and by when there is an answer', () => {
  expect(explainRequest(request)).toEqual({
    nl: 'Op 1 maart 2026 vroeg u om een hulpvraag te verbeteren. Nei Noaberschap moet uiterlijk op 1 april 2026 antwoorden.',
    en: 'On 1 March 2026 you asked to rectify a question for help. Nei Noaberschap must answer by 1 April 2026.',
  });
  expect(explainRequest({ ...request, madeByRole: 'REPRESENTATIVE' }).nl).toMatch(
    /^Op 1 maart 2026 is namens u gevraagd om een hulpvraag te verbeteren\. /,
  );
  expect(explainRequest({ ...request, overdue: true }).nl).toMatch(
    /Nei Noaberschap moest uiterlijk op 1 april 2026 antwoorden\. Dat is niet gebeurd\. Vraag daar naar uw antwoord\. U kunt een klacht indienen bij de Autoriteit Persoonsgegevens\.$/,
  );
});

test('a request that was answered says what the answer was', () => {
  expect(
    explainRequest({ ...request, state: 'EXTENDED', dueOn: '2026-06-01', answer: 'Drukte.' }).nl,
  ).toMatch(
    /heeft meer tijd nodig en moet uiterlijk op 1 juni 2026 antwoorden\. Nei Noaberschap schreef: “Drukte\.”$/,
  );
  expect(
    explainRequest({ ...request, ...ANSWERED, state: 'GRANTED', answer: 'Klaar.' }).en,
  ).toMatch(
    / On 10 March 2026 Nei Noaberschap did as was asked\. Nei Noaberschap wrote: “Klaar\.”$/,
  );
  const refused = {
    ...request,
    ...ANSWERED,
    state: 'REFUSED',
    ground: 'ACCURATE',
    answer: 'Nagezien.',
  } as const;
  expect(explainRequest(refused).nl).toMatch(
    / Op 10 maart 2026 heeft Nei Noaberschap dit geweigerd\. Wat er staat, klopt volgens de organisatie\. U kunt een klacht indienen bij de Autoriteit Persoonsgegevens\. Nei Noaberschap schreef: “Nagezien\.”$/,
  );
  expect(explainRequest({ ...refused, told: 'OTHERS' }).nl).toMatch(
    / dit geweigerd\. De grond in de wet: AVG\/GDPR 5\(1\)\(d\), 16\. Nei Noaberschap schreef: /,
  );
  expect(explainRequest({ ...request, ...ANSWERED, state: 'WITHDRAWN' }).nl).toMatch(
    / Op 10 maart 2026 is dit verzoek ingetrokken\. Er komt geen antwoord\.$/,
  );
});

test('what the hub did at once says so, and when it ended', () => {
  const at = { ...request, ...ANSWERED, state: 'GRANTED', organisation: null, recordKind: null };
  const done = at as RequestFacts;
  expect(explainRequest({ ...done, kind: 'RESTRICTION' }).nl).toBe(
    'Op 1 maart 2026 vroeg u om het gebruik van uw gegevens te beperken. Dat is meteen gedaan.',
  );
  expect(explainRequest({ ...done, kind: 'RESTRICTION', endedAt: UNTIL }).nl).toMatch(
    /De beperking is op 1 september 2026 gestopt\.$/,
  );
  expect(explainRequest({ ...done, kind: 'OBJECTION', endedAt: UNTIL }).nl).toBe(
    'Op 1 maart 2026 maakte u bezwaar tegen het gebruik van gegevens. Dat is meteen vastgelegd. Het bezwaar is op 1 september 2026 gestopt.',
  );
  expect(explainRequest({ ...done, kind: 'ERASURE', state: 'PARTLY_GRANTED' }).nl).toMatch(
    /om al uw gegevens te wissen\. Dat is voor een deel gedaan\. /,
  );
});

const session: SessionFacts = {
  actorName: 'Anna',
  role: 'GP',
  organisation: 'De Brink',
  openedAt: GIVEN,
  expiresAt: new Date('2026-03-01T13:00:00Z'),
  closedAt: null,
  status: 'OPEN',
  reviewDueOn: '2026-03-06',
  reviews: [],
  told: 'RESIDENT',
};
const review = (
  side: 'OVERSIGHT' | 'VILLAGE_OR_RESIDENT',
  role: SessionFacts['role'],
  justified = true,
) => ({ side, role, justified });

test('an emergency access says who opened it, from when until when, and who has yet to judge it', () => {
  expect(explainSession(session)).toEqual({
    nl: 'Anna (Huisarts) bij De Brink opende op 1 maart 2026 om 10:00 uur noodtoegang tot uw gegevens. Die is nu open, en stopt uiterlijk op 1 maart 2026 om 14:00 uur. Wat er is bekeken, staat in uw inzagelogboek. Nog te beoordelen, uiterlijk op 6 maart 2026: door een functionaris gegevensbescherming; en ook door het dorp, u, of iemand namens u.',
    en: 'Anna (GP) at De Brink opened emergency access to your data on 1 March 2026 at 10:00. It is open now, and ends on 1 March 2026 at 14:00 at the latest. What was looked at stands in your access log. Yet to be judged, by 6 March 2026: by a privacy officer; and also by the village, you, or somebody for you.',
  });
  expect(explainSession({ ...session, status: 'EXPIRED' }).nl).toContain(
    'Die duurde tot 1 maart 2026 om 14:00 uur.',
  );
  const closedAt = new Date('2026-03-01T09:30:00Z');
  expect(explainSession({ ...session, status: 'CLOSED', closedAt, actorName: null }).nl).toMatch(
    /^Huisarts bij De Brink opende .* Die is op 1 maart 2026 om 10:30 uur gesloten\. /,
  );
});

test('an emergency access that was judged says by whom, and what they found', () => {
  const say = (...reviews: SessionFacts['reviews']) =>
    explainSession({ ...session, status: 'EXPIRED', reviews }).nl;
  expect(say(review('VILLAGE_OR_RESIDENT', 'COORDINATOR'))).toMatch(
    /Beoordeeld door het dorp: er was genoeg reden voor\. Nog te beoordelen, uiterlijk op 6 maart 2026: door een functionaris gegevensbescherming\.$/,
  );
  expect(
    say(review('VILLAGE_OR_RESIDENT', 'RESIDENT', false), review('OVERSIGHT', 'PRIVACY_OFFICER')),
  ).toMatch(
    /Beoordeeld door u: er was niet genoeg reden voor\. Beoordeeld door een functionaris gegevensbescherming: er was genoeg reden voor\.$/,
  );
  expect(say(review('VILLAGE_OR_RESIDENT', 'REPRESENTATIVE'))).toContain('Beoordeeld namens u: ');
});

test('nobody but the resident is called "u" or "you"', () => {
  const told = 'OTHERS';
  const said = [
    ...(['PROPOSED', 'CONFIRMED', 'DECLINED', 'LAPSED'] as const).map((status) =>
      explainProposal({ ...proposal, status, told, purposes: -1 }),
    ),
    ...(['OFFERED', 'LAPSED', 'FUTURE', 'ACTIVE', 'EXPIRED', 'ENDED'] as const).flatMap((status) =>
      [true, false].flatMap((allCategories) =>
        (['GIVEN_BY_RESIDENT', 'LIVING_WILL'] as const).map((basis) =>
          explainMandate({ ...mandate, status, allCategories, basis, endedAt: UNTIL, told }),
        ),
      ),
    ),
    ...(['RECTIFICATION', 'ERASURE', 'RESTRICTION', 'OBJECTION'] as const).flatMap((kind) =>
      (['RECEIVED', 'EXTENDED', 'GRANTED', 'PARTLY_GRANTED', 'REFUSED', 'WITHDRAWN'] as const).map(
        (state) =>
          explainRequest({
            ...{ ...request, kind, state, told, overdue: state === 'EXTENDED' },
            ...{ recordKind: 'PERSON', ground: 'PROFESSIONAL_FINDING', ...ANSWERED },
          }),
      ),
    ),
    explainSession({ ...session, told }),
    ...(['RESIDENT', 'REPRESENTATIVE', 'COORDINATOR'] as const).map((role) =>
      explainSession({ ...session, told, reviews: [review('VILLAGE_OR_RESIDENT', role)] }),
    ),
  ];
  for (const { nl, en } of said) {
    expect(nl).not.toMatch(/\b(u|uw|uzelf)\b/i);
    expect(en).not.toMatch(/\b(you|your|yours|yourself)\b/i);
    expect(`${nl} ${en}`).not.toMatch(/null|undefined|  /);
  }
});
