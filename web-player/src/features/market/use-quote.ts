import { useCallback, useEffect, useRef, useState } from 'react';
import { useMutation } from 'urql';
import { type Quote, quoteTradeMutation } from '#/features/market/documents.ts';
import { quoteDeadline } from '#/features/market/quote-deadline.ts';
import type { QuoteTradeInput } from '#/gql/graphql.ts';
import { type Outcome, outcomeOf } from '#/shared/orders/use-order.ts';
import type { Refusal } from '#/shared/refusals/refusal.ts';

type Quoted = Readonly<{ quote: Quote | null; errors: readonly Refusal[] }>;
export type StandingQuote = Readonly<{ quote: Quote; deadline: number }>;
export type QuoteDesk = Readonly<{
  standing: StandingQuote | null;
  problem: Outcome<unknown> | null;
  isAsking: boolean;
  ask: () => void;
}>;

const SETTLE_MILLISECONDS = 250;

/** Keeps a quote for what is being typed: a new quantity asks anew, once the typing settles. */
export function useQuote({ stationId, side, commodity, quantity }: QuoteTradeInput): QuoteDesk {
  const [, execute] = useMutation(quoteTradeMutation);
  const [standing, setStanding] = useState<StandingQuote | null>(null);
  const [problem, setProblem] = useState<Outcome<unknown> | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const turn = useRef(0);

  const ask = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    setIsAsking(true);
    const askedAt = Date.now();
    const { data, error } = await execute({ input: { stationId, side, commodity, quantity } });
    if (mine !== turn.current) return;
    const outcome = outcomeOf<Quoted>(data, error);
    const quote = outcome.kind === 'done' ? outcome.value.quote : null;
    setStanding(
      quote && {
        quote,
        deadline: quoteDeadline({ expiresAt: quote.expiresAt, askedAt, receivedAt: Date.now() }),
      },
    );
    setProblem(quote ? null : outcome);
    setIsAsking(false);
  }, [execute, stationId, side, commodity, quantity]);

  useEffect(() => {
    setStanding(null);
    setProblem(null);
    if (quantity < 1) return;
    setIsAsking(true);
    const timer = setTimeout(() => void ask(), SETTLE_MILLISECONDS);
    return () => {
      clearTimeout(timer);
      turn.current += 1;
    };
  }, [ask, quantity]);

  return { standing, problem, isAsking, ask: () => void ask() };
}
