export const MESSAGE_LENGTH = 4000;

/** The course of a movement, as far as a conversation on it depends on it. */
export interface ConversationCourse {
  readonly status: string;
  readonly acceptedAt: Date | null;
  readonly returnedAt: Date | null;
  /** Whether the resident agrees still. */
  readonly agreed: boolean;
}

/**
 * Whether the parties may write to each other: from when it was sent, as long as the other side reads
 * the content or will with acceptance; after the end about what came of it, and about what was given up
 * until it is taken back.
 */
export function isOpenForMessages({
  status,
  acceptedAt,
  returnedAt,
  agreed,
}: ConversationCourse): boolean {
  if (status === 'CANCELLED') return agreed && acceptedAt !== null && returnedAt === null;
  return !['DRAFT', 'REJECTED', 'ENTERED_IN_ERROR'].includes(status);
}
