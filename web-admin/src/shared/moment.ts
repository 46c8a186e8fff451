import type { IntlShape } from 'react-intl';

/** A moment with its year: what an operator reads may be old. */
export const moment = (intl: IntlShape, at: string): string =>
  intl.formatDate(at, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });

/** A moment of today, to the second. */
export const clock = (intl: IntlShape, at: string | number): string =>
  intl.formatTime(at, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
