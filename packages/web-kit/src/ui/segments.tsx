import { Label, Radio, RadioGroup } from 'react-aria-components/RadioGroup';

export type Segment<Value extends string> = Readonly<{ value: Value; label: string }>;
type SegmentsProps<Value extends string> = Readonly<{
  label: string;
  isLabelHidden?: boolean;
  segments: readonly Segment<Value>[];
  value: Value;
  onChange: (value: Value) => void;
}>;

/** One of a few choices, all in sight. */
export function Segments<Value extends string>({
  label,
  isLabelHidden = false,
  segments,
  value,
  onChange,
}: SegmentsProps<Value>) {
  const choose = (text: string) => {
    const chosen = segments.find((segment) => segment.value === text);
    if (chosen) onChange(chosen.value);
  };
  return (
    <RadioGroup className="segments" value={value} onChange={choose} orientation="horizontal">
      <Label className={isLabelHidden ? 'visually-hidden' : 'field-label'}>{label}</Label>
      <div className="segments-row">
        {segments.map((segment) => (
          <Radio key={segment.value} value={segment.value} className="segment">
            {segment.label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
