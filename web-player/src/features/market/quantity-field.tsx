import { Button } from '@sw/web-kit/ui/button.tsx';
import { Group } from 'react-aria-components/Group';
import { Input, Label, NumberField } from 'react-aria-components/NumberField';
import { useIntl } from 'react-intl';
import { marketMessages as say } from '#/features/market/messages.ts';

type QuantityFieldProps = Readonly<{ value: number; most: number; onChange: (quantity: number) => void }>;

/** How many units; by typing, by steps, or all at once. */
export function QuantityField({ value, most, onChange }: QuantityFieldProps) {
  const intl = useIntl();
  const change = (quantity: number) => onChange(Number.isNaN(quantity) ? 0 : quantity);
  return (
    <div className="quantity">
      <NumberField
        className="field"
        value={value}
        minValue={1}
        onChange={change}
        formatOptions={{ maximumFractionDigits: 0 }}
      >
        <Label className="field-label">{intl.formatMessage(say.quantity)}</Label>
        <Group className="field-joined">
          <Button slot="decrement" size="slim" aria-label={intl.formatMessage(say.fewer)}>
            −
          </Button>
          <Input className="field-input figures" inputMode="numeric" />
          <Button slot="increment" size="slim" aria-label={intl.formatMessage(say.more)}>
            +
          </Button>
        </Group>
      </NumberField>
      <div className="row">
        <Button size="slim" isDisabled={most < 2} onPress={() => onChange(Math.floor(most / 2))}>
          {intl.formatMessage(say.half)}
        </Button>
        <Button size="slim" isDisabled={most < 1} onPress={() => onChange(most)}>
          {intl.formatMessage(say.most, { count: most })}
        </Button>
      </div>
    </div>
  );
}
