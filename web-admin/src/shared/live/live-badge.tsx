import { useFormat } from '@sw/web-kit/format/use-format.ts';
import type { ConnectionState } from '@sw/web-kit/graphql/connection-state.ts';
import { useConnection } from '@sw/web-kit/graphql/graph-provider.tsx';
import { Icon, type IconName } from '@sw/web-kit/ui/icons.tsx';
import { useIntl } from 'react-intl';
import { liveMessages as say } from '#/shared/live/messages.ts';
import '#/shared/live/live.css';

type Look = Readonly<{ icon: IconName; tone: 'good' | 'warn' | 'plain'; word: keyof typeof say }>;

const LOOKS: Readonly<Record<ConnectionState['kind'], Look>> = {
  idle: { icon: 'link', tone: 'plain', word: 'connecting' },
  connecting: { icon: 'link', tone: 'plain', word: 'connecting' },
  connected: { icon: 'link', tone: 'good', word: 'connected' },
  resumed: { icon: 'good', tone: 'good', word: 'resumed' },
  reconnecting: { icon: 'warn', tone: 'warn', word: 'reconnecting' },
  offline: { icon: 'offline', tone: 'warn', word: 'offline' },
};
const SILENT: Look = { icon: 'warn', tone: 'warn', word: 'silent' };

function momentOf(state: ConnectionState): number | null {
  if (state.kind === 'resumed') return state.at;
  return state.kind === 'reconnecting' || state.kind === 'offline' ? state.since : null;
}

/** Says honestly whether what is on the page is live. An open line that brings nothing is not. */
export function LiveBadge({ silentSince = null }: Readonly<{ silentSince?: number | null }>) {
  const intl = useIntl();
  const format = useFormat();
  const state = useConnection();
  const isUp = state.kind === 'connected' || state.kind === 'resumed';
  const isSilent = isUp && silentSince !== null;
  const { icon, tone, word } = isSilent ? SILENT : LOOKS[state.kind];
  const moment = isSilent ? silentSince : momentOf(state);
  return (
    <div className="live-badge" data-tone={tone} role="status" aria-label={intl.formatMessage(say.label)}>
      <Icon name={icon} />
      <span>{intl.formatMessage(say[word], { when: moment === null ? '' : format.clock(moment) })}</span>
    </div>
  );
}
