import { useMemo } from 'react';
import { type IntlShape, useIntl } from 'react-intl';
import { formatMessages } from '#/format/messages.ts';
import { largestUnit } from '#/format/span.ts';

export type Format = Readonly<{
  number: (value: number) => string;
  credits: (amount: string) => string;
  /** A change: the sign is always shown. */
  creditsChange: (amount: string) => string;
  /** A price of one unit, with cents. */
  price: (amount: number) => string;
  units: (count: number) => string;
  turns: (count: number) => string;
  percent: (amount: number) => string;
  percentChange: (amount: number) => string;
  clock: (moment: string | number) => string;
  dayAndClock: (moment: string | number) => string;
  ago: (moment: string | number, now: number) => string;
}>;

const JUST_NOW_MILLISECONDS = 60_000;
const toInteger = (amount: string) => BigInt(amount);

/** Formats the game's quantities in one language. */
export function formatFor(intl: IntlShape): Format {
  const creditsOf = (amount: string) => intl.formatMessage(formatMessages.credits, { amount });
  const exact = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return {
    number: (value) => intl.formatNumber(value),
    credits: (amount) => creditsOf(intl.formatNumber(toInteger(amount))),
    creditsChange: (amount) => creditsOf(intl.formatNumber(toInteger(amount), { signDisplay: 'exceptZero' })),
    price: (amount) => creditsOf(intl.formatNumber(amount, exact)),
    units: (count) => intl.formatMessage(formatMessages.units, { count }),
    turns: (count) => intl.formatMessage(formatMessages.turns, { count }),
    percent: (amount) =>
      intl.formatMessage(formatMessages.percent, {
        amount: intl.formatNumber(amount, { maximumFractionDigits: 1 }),
      }),
    percentChange: (amount) =>
      intl.formatMessage(formatMessages.percent, {
        amount: intl.formatNumber(amount, { maximumFractionDigits: 1, signDisplay: 'exceptZero' }),
      }),
    clock: (moment) => intl.formatTime(new Date(moment), { hour: '2-digit', minute: '2-digit' }),
    dayAndClock: (moment) =>
      intl.formatDate(new Date(moment), {
        day: 'numeric',
        month: 'short',
        hour: '2-digit',
        minute: '2-digit',
      }),
    ago(moment, now) {
      const milliseconds = new Date(moment).getTime() - now;
      if (Math.abs(milliseconds) < JUST_NOW_MILLISECONDS) return intl.formatMessage(formatMessages.justNow);
      const { value, unit } = largestUnit(milliseconds);
      return intl.formatRelativeTime(value, unit);
    },
  };
}

/** The game's quantities in the language shown. */
export function useFormat(): Format {
  const intl = useIntl();
  return useMemo(() => formatFor(intl), [intl]);
}
