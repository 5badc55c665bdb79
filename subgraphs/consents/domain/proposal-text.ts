import type { CategoryMask } from '../../../disclosure/categories.ts';
import { purposesOfMask, type PurposeMask } from '../../../disclosure/purposes.ts';
import {
  instantWords,
  nameOf,
  purposeWords,
  sentences,
  UNKNOWN_ORGANISATION,
  untilWords,
  whatOf,
  wordsOfAll,
  type NamedInWords,
  type ToldTo,
} from './phrases.ts';
import { HELPED_CONSENT_MONTHS, type ProposalStatus } from './proposal.ts';
import type { Words } from './words.ts';

/** What stands in the words of a proposed consent. */
export interface ProposalFacts {
  readonly grantee: NamedInWords;
  readonly categories: CategoryMask;
  readonly purposes: PurposeMask;
  readonly validUntil: Date | null;
  readonly proposedAt: Date;
  /** Who wrote it down; null where the hub knows no name. */
  readonly proposedByName: string | null;
  readonly organisation: string | null;
  readonly status: ProposalStatus;
  readonly told: ToldTo;
}

/** What somebody wrote down: what would be allowed to whom, for what, until when, and what became of it. */
export function explainProposal(proposal: ProposalFacts): Words {
  const { grantee, categories, told, validUntil } = proposal;
  const { nl, en } = nameOf(told);
  const at = instantWords(proposal.proposedAt);
  const ofThem =
    told === 'RESIDENT' ? { nl: '', en: '' } : { nl: ' van de inwoner', en: ' of the resident' };
  const what = whatOf(categories, told);
  const whatFor = wordsOfAll(
    purposesOfMask(proposal.purposes).map((name) => purposeWords(name, told)),
  );
  const months = String(HELPED_CONSENT_MONTHS);
  const until =
    validUntil === null
      ? { nl: `, ${months} maanden lang`, en: `, for ${months} months` }
      : untilWords(validUntil);
  const organisation = proposal.organisation ?? UNKNOWN_ORGANISATION;
  const [byNl, byEn] =
    typeof organisation === 'string'
      ? [organisation, organisation]
      : [organisation.nl, organisation.en];
  return sentences(
    {
      nl: `Op ${at.nl} schreef ${proposal.proposedByName ?? 'iemand'} van ${byNl} voor ${nl} op dat ${grantee.nl} dit${ofThem.nl} ${grantee.several ? 'mogen' : 'mag'} zien: ${what.nl}.`,
      en: `On ${at.en} ${proposal.proposedByName ?? 'somebody'} of ${byEn} wrote down for ${en} that ${grantee.en} may see this${ofThem.en}: ${what.en}.`,
    },
    { nl: `Dat is voor ${whatFor.nl}${until.nl}.`, en: `That is for ${whatFor.en}${until.en}.` },
    becameOf(proposal.status, told),
  );
}

function becameOf(status: ProposalStatus, told: ToldTo): Words {
  const own = told === 'RESIDENT';
  switch (status) {
    case 'PROPOSED':
      return own
        ? {
            nl: 'Dit geldt pas als u de code invult. Wilt u dit niet? Dan kunt u het weigeren.',
            en: 'It counts only once you enter the code. Do you not want this? Then you can decline it.',
          }
        : {
            nl: 'Dit geldt pas als de code is ingevuld.',
            en: 'It counts only once the code is entered.',
          };
    case 'CONFIRMED':
      return {
        nl: 'Dit is met de code bevestigd. Of het nu nog geldt, staat bij de toestemming zelf.',
        en: 'It was confirmed with the code. Whether it still holds stands with the consent itself.',
      };
    case 'DECLINED':
      return {
        nl: 'Dit is geweigerd. Het geldt niet.',
        en: 'It was declined and does not count.',
      };
    case 'LAPSED':
      return {
        nl: `Dit is vervallen: de code is niet op tijd of te vaak verkeerd ingevuld. Het geldt niet. ${own ? 'Wilt u dit nog? Vraag dan' : 'Wie dit nog wil, kan vragen'} om het opnieuw op te schrijven.`,
        en: `It has lapsed: the code was not entered in time, or wrongly too often. It does not count. ${own ? 'Do you still want this? Then ask' : 'Who still wants this can ask'} for it to be written down anew.`,
      };
  }
}
