import type { BuyCommodityError, QuoteTradeError, SellCommodityError } from '#/generated/types.ts';
import type { PurchaseRefusal } from '#/modules/trading/rules/purchase.ts';
import type { QuoteRefusal } from '#/modules/trading/rules/quote.ts';
import type { SaleRefusal } from '#/modules/trading/rules/sale.ts';

type Conflict = Readonly<{ reason: 'IdempotencyConflict' }>;

/** Says in the words of the graph why there is no price. */
export function toQuoteError(refusal: QuoteRefusal | Conflict): QuoteTradeError {
  switch (refusal.reason) {
    case 'InvalidQuantity':
      return {
        __typename: 'ValidationError',
        code: 'VALIDATION',
        message: 'The quantity must be 1 to 1,000,000,000 units.',
        field: 'quantity',
      };
    case 'NotTraded':
      return {
        __typename: 'NotTradedError',
        code: 'PREREQUISITE',
        message: 'The station does not trade this good that way.',
      };
    case 'NotFound':
      return { ...NOT_FOUND, message: 'There is no such station, or you have never been there.' };
    case 'NotDocked':
      return NOT_DOCKED;
    case 'NotEnoughStock':
      return notEnoughStock(refusal);
    case 'StationFull':
      return stationFull(refusal);
    case 'NotEnoughCargo':
      return notEnoughCargo(refusal);
    case 'IdempotencyConflict':
      throw new Error('a quote has no idempotency key');
  }
}

/** Says in the words of the graph why a purchase is refused. */
export function toPurchaseError(refusal: PurchaseRefusal | Conflict): BuyCommodityError {
  switch (refusal.reason) {
    case 'NotEnoughStock':
      return notEnoughStock(refusal);
    case 'HoldFull': {
      const { freeUnits } = refusal;
      return {
        __typename: 'HoldFullError',
        code: 'CAPACITY',
        message: `The hold has room for ${freeUnits} units.`,
        freeUnits,
      };
    }
    case 'NotEnoughCredits': {
      const { shortByCredits } = refusal;
      return {
        __typename: 'NotEnoughCreditsError',
        code: 'NOT_ENOUGH_CREDITS',
        message: `${shortByCredits} credits are missing.`,
        shortByCredits,
      };
    }
    default:
      return toTradeError(refusal);
  }
}

/** Says in the words of the graph why a sale is refused. */
export function toSaleError(refusal: SaleRefusal | Conflict): SellCommodityError {
  switch (refusal.reason) {
    case 'StationFull':
      return stationFull(refusal);
    case 'NotEnoughCargo':
      return notEnoughCargo(refusal);
    default:
      return toTradeError(refusal);
  }
}

/** What can be wrong with a quote, whichever way the trade goes. */
function toTradeError(
  refusal: (PurchaseRefusal & SaleRefusal) | Conflict,
): BuyCommodityError & SellCommodityError {
  switch (refusal.reason) {
    case 'NotFound':
      return { ...NOT_FOUND, message: 'There is no such quote of yours for this side.' };
    case 'QuoteExpired':
      return {
        __typename: 'QuoteExpiredError',
        code: 'CONFLICT_VERSION',
        message: 'The quote is used or over. Ask for another.',
      };
    case 'NotDocked':
      return NOT_DOCKED;
    case 'PriceMoved': {
      const message = 'The price moved by more than two percent. Ask for another quote.';
      return {
        __typename: 'PriceMovedError',
        code: 'CONFLICT_VERSION',
        message,
        totalCredits: refusal.totalCredits,
      };
    }
    case 'IdempotencyConflict':
      return {
        __typename: 'IdempotencyConflictError',
        code: 'IDEMPOTENT_REPLAY',
        message: 'This key belongs to another request. Use a fresh one.',
      };
  }
}

const NOT_FOUND = { __typename: 'NotFoundError', code: 'NOT_FOUND' } as const;
const NOT_DOCKED = {
  __typename: 'NotDockedError',
  code: 'NOT_DOCKED',
  message: 'Dock at the station first.',
} as const;

const notEnoughStock = ({ stock }: Readonly<{ stock: number }>) =>
  ({
    __typename: 'NotEnoughStockError',
    code: 'NOT_ENOUGH_STOCK',
    message: `The station has ${stock} units.`,
    stock,
  }) as const;

const stationFull = ({ room }: Readonly<{ room: number }>) =>
  ({
    __typename: 'StationFullError',
    code: 'CAPACITY',
    message: `The station takes ${room} more units.`,
    room,
  }) as const;

const notEnoughCargo = ({ held }: Readonly<{ held: number }>) =>
  ({
    __typename: 'NotEnoughCargoError',
    code: 'NOT_ENOUGH_CARGO',
    message: `The hold carries ${held} units of it.`,
    held,
  }) as const;
