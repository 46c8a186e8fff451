import { Button } from '@sw/web-kit/ui/button.tsx';
import { Group } from 'react-aria-components/Group';
import { useIntl } from 'react-intl';
import { fightMessages as say } from '#/features/fights/messages.ts';
import type { Rounds } from '#/features/fights/use-rounds.ts';

/** Plays the fight again, or round by round. */
export function ReplayControls({ rounds, all }: Readonly<{ rounds: Rounds; all: number }>) {
  const intl = useIntl();
  const { shown, isPlaying } = rounds;
  return (
    <Group className="row" aria-label={intl.formatMessage(say.replay)}>
      <Button
        icon="back"
        isDisabled={shown === 0}
        aria-label={intl.formatMessage(say.stepBack)}
        onPress={() => rounds.go(shown - 1)}
      >
        {null}
      </Button>
      <Button icon={isPlaying ? 'pause' : 'play'} tone="primary" onPress={rounds.toggle}>
        {intl.formatMessage(isPlaying ? say.pause : say.play)}
      </Button>
      <Button
        icon="step"
        isDisabled={shown >= all}
        aria-label={intl.formatMessage(say.stepOn)}
        onPress={() => rounds.go(shown + 1)}
      >
        {null}
      </Button>
      <span className="figures" aria-live="polite">
        {shown === 0
          ? intl.formatMessage(say.before)
          : intl.formatMessage(say.roundOf, { number: shown, all })}
      </span>
    </Group>
  );
}
