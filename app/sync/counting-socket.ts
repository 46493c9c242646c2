/**
 * A WebSocket class that tells what is sent through it, for the provider, which offers no such hook.
 * Its acknowledgements are counted against exactly these messages.
 */
export function countingSocket(sent: (message: Uint8Array) => void): typeof WebSocket {
  return class extends WebSocket {
    override send(data: string | ArrayBufferLike | Blob | ArrayBufferView<ArrayBufferLike>): void {
      super.send(data as Parameters<WebSocket['send']>[0]);
      if (data instanceof Uint8Array) sent(data);
    }
  };
}
