import type { Decided } from '../../../disclosure/scope.ts';
import type { ToldTo } from '../domain/phrases.ts';

/** To whom the words of a row are told: the person whose row it is reads it on their own ground. */
export function toldTo({ grounds }: Pick<Decided, 'grounds'>): ToldTo {
  return grounds.some(({ basis }) => basis === 'SELF') ? 'RESIDENT' : 'OTHERS';
}
