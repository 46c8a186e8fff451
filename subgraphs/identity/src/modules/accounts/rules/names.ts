import { ok, type Result, refuse } from '@sw/kernel/result';
import { NICKNAME_LENGTH, USERNAME_LENGTH } from './limits.ts';
import { nameKey, nameSkeleton } from './look-alikes.ts';

/** A name somebody chose, with the forms in which it is found and kept unique. */
export type Name = Readonly<{ text: string; key: string; skeleton: string }>;
export type InvalidInput = Readonly<{ reason: 'Invalid'; field: string; message: string }>;

const USERNAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*$/u;
const NICKNAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._'-]*$/u;
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;

/** Names that would be taken for the platform's own voice. */
const RESERVED = ['admin', 'administrator', 'moderator', 'root', 'support', 'system', 'sector wars'].map(
  nameSkeleton,
);

/** Reads a username; what it answers has no invisible characters and no surrounding blanks. */
export function parseUsername(text: string): Result<Name, InvalidInput> {
  const name = text.normalize('NFC');
  if (!hasLength(name, USERNAME_LENGTH)) return invalid('username', lengthMessage(USERNAME_LENGTH));
  if (!USERNAME.test(name) || INVISIBLE.test(name))
    return invalid(
      'username',
      'letters, digits, dots, dashes and underscores, beginning with a letter or digit',
    );
  return ok(nameOf(name));
}

/** Reads a pilot's name; blanks inside are single. */
export function parseNickname(text: string): Result<Name, InvalidInput> {
  if (text.length > NICKNAME_LENGTH.max * 4) return invalid('nickname', lengthMessage(NICKNAME_LENGTH));
  const name = text.normalize('NFC').trim().replaceAll(/\s+/gu, ' ');
  if (!hasLength(name, NICKNAME_LENGTH)) return invalid('nickname', lengthMessage(NICKNAME_LENGTH));
  if (!NICKNAME.test(name) || INVISIBLE.test(name))
    return invalid('nickname', 'letters, digits, blanks, dots, dashes, apostrophes and underscores');
  return ok(nameOf(name));
}

/** Whether nobody may choose this name. */
export const isReserved = (name: Name): boolean => RESERVED.includes(name.skeleton);

export const invalid = (field: string, message: string) =>
  refuse<InvalidInput>({ reason: 'Invalid', field, message });

const nameOf = (text: string): Name => ({ text, key: nameKey(text), skeleton: nameSkeleton(text) });

type Limits = Readonly<{ min: number; max: number }>;

// @NOTE units first: counting the characters of a huge text is itself work.
const hasLength = (text: string, { min, max }: Limits): boolean =>
  text.length <= max * 4 && [...text].length >= min && [...text].length <= max;

const lengthMessage = ({ min, max }: Limits): string => `${min} to ${max} characters`;
