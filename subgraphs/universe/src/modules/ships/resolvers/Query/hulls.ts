import { HULL_KEYS } from '@sw/kernel/hulls';
import type { QueryResolvers } from '#/generated/types.ts';

export const hulls: NonNullable<QueryResolvers['hulls']> = () => HULL_KEYS.map((key) => ({ key }));
