import { useSession } from '@sw/web-kit/graphql/graph-provider.tsx';
import { Button } from '@sw/web-kit/ui/button.tsx';
import { useMutation } from 'urql';
import { graphql } from '#/gql/gql.ts';
import { journal } from '#/shared/live/journal.ts';

const logoutMutation = graphql(`
  mutation Logout { logout { ended } }
`);

/** Ends the session on the server and forgets everything here, even when the server does not answer. */
export function SignOutButton({ label }: Readonly<{ label: string }>) {
  const session = useSession();
  const [{ fetching }, logout] = useMutation(logoutMutation);
  const leave = async () => {
    await logout({});
    journal.clear();
    session.end();
  };
  return (
    <Button isPending={fetching} onPress={() => void leave()}>
      {label}
    </Button>
  );
}
