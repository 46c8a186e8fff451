import { useIntl } from 'react-intl';
import { frameMessages } from '#/shared/frames/messages.ts';
import '#/shared/frames/frames.css';

/** The mark of the console: the game's, with its own word. */
export function Brand() {
  const intl = useIntl();
  return (
    <span className="brand">
      <svg className="brand-mark" viewBox="0 0 64 64" aria-hidden="true" focusable="false">
        <path className="brand-hex" d="M32 6l22.500 13v26L32 58 9.500 45V19Z" />
        <path className="brand-ship" d="M32 18l8 16v8l4 4H20l4-4v-8Z" />
      </svg>
      <span className="brand-name">{intl.formatMessage(frameMessages.game)}</span>
      <span className="brand-part">{intl.formatMessage(frameMessages.console)}</span>
    </span>
  );
}
