import { useIntl } from 'react-intl';
import { brandMessages } from '#/shared/brand/messages.ts';
import './brand.css';

/** The mark of the game with its name. */
export function Brand() {
  const intl = useIntl();
  return (
    <span className="brand">
      <svg className="brand-mark" viewBox="0 0 64 64" aria-hidden="true" focusable="false">
        <path className="brand-hex" d="M32 6l22.500 13v26L32 58 9.500 45V19Z" />
        <path className="brand-ship" d="M32 18l8 16v8l4 4H20l4-4v-8Z" />
      </svg>
      <span className="brand-name">{intl.formatMessage(brandMessages.name)}</span>
    </span>
  );
}
