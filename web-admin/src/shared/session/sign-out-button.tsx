import { useSession } from '@sw/web-kit/graphql/graph-provider.tsx';
import { Button } from '@sw/web-kit/ui/button.tsx';
import { useMutation } from 'urql';
import { graphql } from '#/gql/gql.ts';

const signOutMutation = graphql(`
  mutation SignOut { logout { ended } }
`);

/** Ends the session on the server and forgets everything here, even when the server does not answer. */
export function SignOutButton({ label }: Readonly<{ label: string }>) {
  const session = useSession();
  const [{ fetching }, signOut] = useMutation(signOutMutation);
  const leave = async () => {
    await signOut({});
    session.end();
  };
  return (
    <Button isPending={fetching} onPress={() => void leave()}>
      {label}
    </Button>
  );
}
