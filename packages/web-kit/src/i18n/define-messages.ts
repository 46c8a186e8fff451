/** A sentence of the page: its id, its English, and what a translator must know. */
export type Message = Readonly<{ id: string; defaultMessage: string; description: string }>;

/** Declares the sentences of a feature; the extractor finds them by this function's name. */
export function defineMessages<Name extends string>(
  messages: Readonly<Record<Name, Message>>,
): Readonly<Record<Name, Message>> {
  return messages;
}
