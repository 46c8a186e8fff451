import { defineMessages } from '@sw/web-kit/i18n/define-messages.ts';

export const auditMessages = defineMessages({
  title: { id: 'audit.title', defaultMessage: 'Audit log', description: 'Title of the audit log' },
  lead: {
    id: 'audit.lead',
    defaultMessage: 'What administrators did, newest first. Nothing here can be changed or removed.',
    description: 'Introduction of the audit log',
  },
  caption: {
    id: 'audit.caption',
    defaultMessage: 'Acts, newest first',
    description: 'Caption of the table of acts',
  },
  none: {
    id: 'audit.none',
    defaultMessage:
      'No administrator has changed anything yet. Every act will be listed here with its reason.',
    description: 'The log is empty',
  },
  at: { id: 'audit.at', defaultMessage: 'When', description: 'Column: moment of the act' },
  actor: { id: 'audit.actor', defaultMessage: 'Who', description: 'Column: who acted' },
  platform: {
    id: 'audit.platform',
    defaultMessage: 'The platform itself',
    description: 'Nobody acted, the platform did it by itself',
  },
  action: { id: 'audit.action', defaultMessage: 'Act', description: 'Column: what was done' },
  userSuspend: {
    id: 'audit.user-suspend',
    defaultMessage: 'Account suspended',
    description: 'Act: an account was barred',
  },
  userRestore: {
    id: 'audit.user-restore',
    defaultMessage: 'Account restored',
    description: 'Act: an account was let in again',
  },
  target: { id: 'audit.target', defaultMessage: 'On', description: 'Column: the thing acted on' },
  targetAccount: {
    id: 'audit.target-account',
    defaultMessage: 'Account {id}',
    description: 'Link to the account acted on; id is the end of its technical id',
  },
  reason: {
    id: 'audit.reason',
    defaultMessage: 'Reason',
    description: 'Column: why, in the words of the administrator',
  },
  noReason: { id: 'audit.no-reason', defaultMessage: 'none given', description: 'No reason was given' },
  change: {
    id: 'audit.change',
    defaultMessage: 'Before and after',
    description: 'Column: what the act changed',
  },
  changed: {
    id: 'audit.changed',
    defaultMessage: '{field}: {before} → {after}',
    description: 'One changed value; field is a technical name',
  },
  added: {
    id: 'audit.added',
    defaultMessage: '{field}: {after} (new)',
    description: 'A value that was not there before',
  },
  removed: {
    id: 'audit.removed',
    defaultMessage: '{field}: {before} (removed)',
    description: 'A value that is not there any more',
  },
  unchanged: { id: 'audit.unchanged', defaultMessage: 'nothing', description: 'The act changed no value' },
  address: {
    id: 'audit.address',
    defaultMessage: 'Address',
    description: 'Column: network address of the actor',
  },
  noAddress: {
    id: 'audit.no-address',
    defaultMessage: 'unknown',
    description: 'The network address is not known',
  },
});
