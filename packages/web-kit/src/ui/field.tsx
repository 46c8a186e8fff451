import { type ReactNode, useState } from 'react';
import {
  FieldError,
  Input,
  Label,
  Text,
  TextField,
  type TextFieldProps,
} from 'react-aria-components/TextField';
import { useIntl } from 'react-intl';
import { Button } from '#/ui/button.tsx';
import { uiMessages } from '#/ui/messages.ts';

type FieldProps = Omit<TextFieldProps, 'children' | 'className' | 'isInvalid'> &
  Readonly<{
    label: string;
    hint?: string | undefined;
    error?: string | null | undefined;
    beside?: ReactNode;
  }>;

/** A labelled line of text with its hint and what is wrong with it. */
export function Field({ label, hint, error, beside, ...rest }: FieldProps) {
  return (
    <TextField className="field" isInvalid={Boolean(error)} validationBehavior="aria" {...rest}>
      <Label className="field-label">{label}</Label>
      <div className="field-joined">
        <Input className="field-input" />
        {beside}
      </div>
      {hint && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </TextField>
  );
}

/** A password that can be looked at; password managers know it by its `autoComplete`. */
export function PasswordField(props: Omit<FieldProps, 'type' | 'beside'>) {
  const intl = useIntl();
  const [isShown, setIsShown] = useState(false);
  return (
    <Field
      {...props}
      type={isShown ? 'text' : 'password'}
      beside={
        <Button
          icon={isShown ? 'eyeOff' : 'eye'}
          size="slim"
          aria-label={intl.formatMessage(isShown ? uiMessages.hidePassword : uiMessages.showPassword)}
          aria-pressed={isShown}
          onPress={() => setIsShown(!isShown)}
        >
          {null}
        </Button>
      }
    />
  );
}
