import { Button } from '@sw/web-kit/ui/button.tsx';
import { type FormEvent, useState } from 'react';
import { Input, Label, SearchField } from 'react-aria-components/SearchField';
import { useIntl } from 'react-intl';
import { accountsMessages as say } from '#/features/accounts/messages.ts';

const LONGEST_SEARCH = 100;

/** Searches when asked to, not at every letter. */
export function AccountSearch({
  search,
  onSearch,
}: Readonly<{ search: string; onSearch: (search: string) => void }>) {
  const intl = useIntl();
  const [text, setText] = useState(search);
  const send = (event: FormEvent) => {
    event.preventDefault();
    onSearch(text.trim());
  };
  const clear = () => {
    setText('');
    onSearch('');
  };
  return (
    <search>
      <form className="account-search" onSubmit={send}>
        <SearchField
          className="field"
          value={text}
          onChange={setText}
          onClear={clear}
          maxLength={LONGEST_SEARCH}
        >
          <Label className="field-label">{intl.formatMessage(say.search)}</Label>
          <Input className="field-input" />
        </SearchField>
        <Button type="submit" tone="primary" icon="search">
          {intl.formatMessage(say.find)}
        </Button>
        {search !== '' && <Button onPress={clear}>{intl.formatMessage(say.clear)}</Button>}
      </form>
    </search>
  );
}
