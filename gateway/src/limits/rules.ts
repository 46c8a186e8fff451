import type { ParseOptions, ValidationRule } from 'graphql';
import { aliasRule } from '#/limits/aliases.ts';
import { depthRule } from '#/limits/depth.ts';
import { directiveRule } from '#/limits/directives.ts';
import { rootFieldRule } from '#/limits/root-fields.ts';

/** The lexer stops here, before anything is built from an endless document. */
export const MAX_TOKENS = 1_000;

export const PARSE_OPTIONS: ParseOptions = { maxTokens: MAX_TOKENS, noLocation: false };

/** Limits that an operation's text alone decides; they run once per distinct text. */
export const LIMIT_RULES: ValidationRule[] = [depthRule, aliasRule, rootFieldRule, directiveRule];
