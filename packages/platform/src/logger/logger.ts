import { isSpanContextValid, trace } from '@opentelemetry/api';
import { type DestinationStream, type Logger as PinoLogger, pino, stdSerializers } from 'pino';
import type { LogLevel } from '#/config/fields.ts';
import { PRIVATE_BINDINGS, REDACTED, redactedFields, redactedText } from '#/logger/redaction.ts';

export type Logger = PinoLogger;

export type LoggerOptions = Readonly<{
  level: LogLevel;
  /** The process or subgraph that speaks. */
  service: string;
  destination?: DestinationStream;
}>;

/** A logger of JSON lines that carry the active trace id and no token, cookie, password or secret. */
export function createLogger({ level, service, destination }: LoggerOptions): Logger {
  const options = {
    level,
    base: { service },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: {
      level: (label: string) => ({ level: label }),
      log: redactedFields,
      bindings: redactedFields,
    },
    // @NOTE pino formats the bindings of a child never; these paths cover them.
    redact: { paths: [...PRIVATE_BINDINGS], censor: REDACTED },
    serializers: { err: redactedError, error: redactedError, cause: redactedError },
    mixin: activeTrace,
    hooks: { logMethod: redactMessages },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/** The same logger speaking for another service. */
export const loggerFor = (log: Logger, service: string): Logger => log.child({ service });

function activeTrace(): object {
  const context = trace.getActiveSpan()?.spanContext();
  return context !== undefined && isSpanContextValid(context)
    ? { traceId: context.traceId, spanId: context.spanId }
    : {};
}

function redactedError(error: unknown): unknown {
  return error instanceof Error ? redactedFields(stdSerializers.err(error)) : error;
}

function redactMessages(this: Logger, args: Parameters<Logger['info']>, method: Logger['info']): void {
  const clean: unknown[] = args.map((part: unknown) =>
    typeof part === 'string' ? redactedText(part) : part,
  );
  Reflect.apply(method, this, clean);
}
