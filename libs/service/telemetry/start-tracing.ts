import { context, trace } from '@opentelemetry/api';
import { z } from 'zod';
import { setting } from '../settings/setting.ts';
import type { Log } from './log.ts';

export const tracingShape = {
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .union([z.literal(''), z.url({ protocol: /^https?$/, error: 'must be an http(s) URL' })])
    .default('')
    .meta(setting('Where spans go, by OTLP over HTTP, e.g. http://127.0.0.1:4318; empty records none')),
};

export interface Tracing {
  /** Sends what has been recorded and not been sent yet. */
  stop(): Promise<void>;
}

export interface TracingOptions {
  /** The `service.name` of its spans. */
  name: string;
  config: z.output<z.ZodObject<typeof tracingShape>>;
  log: Log;
}

/** Records the spans of this process, where it is told where to send them. Nothing of the SDK is loaded otherwise. */
export async function startTracing({ name, config, log }: TracingOptions): Promise<Tracing> {
  const endpoint = config.OTEL_EXPORTER_OTLP_ENDPOINT;
  if (endpoint === '') return { stop: async () => undefined };
  const [{ BasicTracerProvider, BatchSpanProcessor }, { OTLPTraceExporter }, { AsyncLocalStorageContextManager }, { Resource }] =
    await Promise.all([
      import('@opentelemetry/sdk-trace-base'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/context-async-hooks'),
      import('@opentelemetry/resources'),
    ]);
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` });
  const provider = new BasicTracerProvider({
    resource: new Resource({ 'service.namespace': 'danvan', 'service.name': name }),
    spanProcessors: [new BatchSpanProcessor(exporter, { scheduledDelayMillis: 1000 })],
  });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  trace.setGlobalTracerProvider(provider);
  log.info({ endpoint }, 'spans are recorded');
  return {
    // A collector that is away must not hold the process up, nor make its end a failure.
    stop: () => provider.shutdown().catch((error: unknown) => log.warn({ err: error }, 'the last spans were not sent')),
  };
}
