import { createHash } from 'node:crypto';

/**
 * The style elements react-aria adds at run time, to the letter: a touch action for what can be pressed, and the scroll
 * lock behind a dialog. The policy names each by its hash, so that no other inline style is applied.
 */
export const LIBRARY_STYLES: readonly string[] = [
  [
    '@layer {',
    '  [data-react-aria-pressable] {',
    '    touch-action: pan-x pan-y pinch-zoom;',
    '  }',
    '}',
  ].join('\n'),
  ['@layer {', '  * {', '    overscroll-behavior: contain;', '  }', '}'].join('\n'),
];

/** The source expression that allows exactly this text. */
export const styleHash = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
