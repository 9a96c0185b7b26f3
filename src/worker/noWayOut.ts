// A worker does not inherit the policy of the page's meta element, only that of its own response, which
// a plain file server does not send. So the ways out are taken away before anything else runs.
for (const wayOut of ["fetch", "XMLHttpRequest", "WebSocket", "EventSource", "WebTransport"]) {
  Reflect.defineProperty(self, wayOut, { value: undefined });
}
