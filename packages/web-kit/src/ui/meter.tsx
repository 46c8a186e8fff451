import { Meter as AriaMeter, Label } from 'react-aria-components/Meter';

type MeterProps = Readonly<{
  label: string;
  value: number;
  max: number;
  text: string;
  tone?: 'accent' | 'good' | 'warn' | 'bad';
}>;

/** How much of something there is; the figures stand beside the bar. */
export function Meter({ label, value, max, text, tone = 'accent' }: MeterProps) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <AriaMeter className="meter" data-tone={tone} value={value} maxValue={Math.max(1, max)} valueLabel={text}>
      <div className="meter-head">
        <Label>{label}</Label>
        <span className="figures">{text}</span>
      </div>
      <div className="meter-track">
        <div className="meter-fill" style={{ transform: `scaleX(${share})` }} />
      </div>
    </AriaMeter>
  );
}
