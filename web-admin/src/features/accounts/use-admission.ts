import { type Account, restoreMutation, suspendMutation } from '#/features/accounts/documents.ts';
import { type Outcome, useAct } from '#/shared/acts/use-act.ts';

/** The one act that changes whether an account may sign in: barring the active, letting in the barred. */
export type Admission = Readonly<{
  kind: 'suspend' | 'restore';
  act: Readonly<{
    perform: (reason: string) => Promise<void>;
    isPending: boolean;
    last: Outcome<unknown> | null;
    forget: () => void;
  }>;
}>;

/** The act that fits the account's state; `onDone` hears when it was carried out. */
export function useAdmission({ id, status }: Account, onDone: (kind: Admission['kind']) => void): Admission {
  const suspension = useAct({ document: suspendMutation, payloadOf: (data) => data.suspendUser });
  const restoration = useAct({ document: restoreMutation, payloadOf: (data) => data.restoreUser });
  const kind = status === 'ACTIVE' ? 'suspend' : 'restore';
  const { perform, ...act } = kind === 'suspend' ? suspension : restoration;
  return {
    kind,
    act: {
      ...act,
      async perform(reason) {
        const outcome = await perform({ input: { userId: id, reason: reason.trim() } });
        if (outcome.kind === 'done') onDone(kind);
      },
    },
  };
}
