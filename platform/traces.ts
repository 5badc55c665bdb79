/** What a span is about; the spans of one request stand below its `request`. */
export type SpanName = 'request' | 'plan' | 'fetch' | 'settle';

/** Names from closed lists, hashes and numbers: what `LogFields` may carry, and nothing more. */
export type SpanAttributes = Readonly<Record<string, string | number | undefined>>;

/** Ends a span. `ok: false` marks it as failed, without a text. */
export type EndSpan = (end?: {
  readonly ok?: boolean;
  readonly attributes?: SpanAttributes;
}) => void;

/** Where a request spends its time, told to a collector. */
export interface Traces {
  begin(
    name: SpanName,
    request: { readonly requestId: string; readonly traceId: string },
    attributes?: SpanAttributes,
  ): EndSpan;
  /** Sends what is left, for at most a few seconds. */
  stop(): Promise<void>;
}

/** Runs `work` within a span, which fails when the work does. */
export async function withinSpan<T>(end: EndSpan, work: () => T | Promise<T>): Promise<T> {
  try {
    const result = await work();
    end();
    return result;
  } catch (error) {
    end({ ok: false });
    throw error;
  }
}
