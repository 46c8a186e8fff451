import { freePort } from '@sw/platform/embedded-services/free-port';
import type { ComposeService, ComposeServices } from './compose-file.ts';

/** Where the stack's services are when they are processes of this machine instead of containers. */
export type Loopback = Readonly<{
  /** `service:port` inside the stack → `127.0.0.1:port` here. */
  addresses: ReadonlyMap<string, string>;
  /** Whole values that stand for something else here. */
  values: ReadonlyMap<string, string>;
}>;

const PORT_VARIABLE = /^[A-Z]+_PORT$/;
const EVERY_INTERFACE = '0.0.0.0';
const LOOPBACK = '127.0.0.1';

/** Gives every port the services listen on a free one of this machine. */
export async function loopbackFor(
  services: ComposeServices,
  values: ReadonlyMap<string, string>,
): Promise<Loopback> {
  const addresses = new Map<string, string>();
  for (const [name, service] of Object.entries(services)) {
    for (const port of portsOf(service)) addresses.set(`${name}:${port}`, `${LOOPBACK}:${await freePort()}`);
  }
  return { addresses, values };
}

/** The environment of a service as its process here needs it. */
export function localEnvironment(
  name: string,
  service: ComposeService,
  loopback: Loopback,
): Record<string, string> {
  const local = (variable: string, value: string): string => {
    if (PORT_VARIABLE.test(variable)) return localPort(name, value, loopback);
    if (value === EVERY_INTERFACE) return LOOPBACK;
    return loopback.values.get(value) ?? localAddresses(value, loopback);
  };
  return Object.fromEntries(
    Object.entries(service.environment).map(([variable, value]) => [variable, local(variable, value)]),
  );
}

/** A command as it runs here: the stack's loopback is the service's own. */
export function localCommand(
  name: string,
  command: readonly string[],
  loopback: Loopback,
): readonly string[] {
  return command.map((part) =>
    part.replace(
      /127\.0\.0\.1:(\d+)/g,
      (_whole, port: string) => `${LOOPBACK}:${localPort(name, port, loopback)}`,
    ),
  );
}

/** The address under which a service's port is reached here. */
export function localUrl(service: string, port: number, loopback: Loopback): string {
  const address = loopback.addresses.get(`${service}:${port}`);
  if (address === undefined) throw new Error(`${service} does not listen on ${port}`);
  return `http://${address}`;
}

const portsOf = (service: ComposeService): readonly string[] =>
  Object.entries(service.environment).flatMap(([variable, value]) =>
    PORT_VARIABLE.test(variable) ? [value] : [],
  );

const localPort = (name: string, port: string, { addresses }: Loopback): string =>
  addresses.get(`${name}:${port}`)?.split(':')[1] ?? port;

function localAddresses(value: string, { addresses }: Loopback): string {
  let text = value;
  for (const [inside, here] of addresses)
    text = text.replaceAll(`//${inside}`, `//${here}`).replaceAll(`@${inside}`, `@${here}`);
  return text;
}
