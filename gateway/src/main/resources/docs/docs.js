// Shows the description, and lets its requests run: with the reader's own session (then the CSRF token goes along) or with
// a token given under "Authorize". Every command gets a fresh Idempotency-Key unless the reader typed one.
const csrf = () => document.cookie.match(/(?:^|; )(?:__Host-)?XSRF-TOKEN[^=]*=([^;]+)/)?.[1];

SwaggerUIBundle({
  dom_id: '#description',
  url: '/docs/openapi.json',
  deepLinking: true,
  docExpansion: 'list',
  defaultModelsExpandDepth: 0,
  displayRequestDuration: true,
  validatorUrl: null,
  syntaxHighlight: { activated: true },
  requestInterceptor: (request) => {
    if (request.loadSpec || request.method === 'GET') return request;
    const token = csrf();
    if (token) request.headers['X-XSRF-TOKEN'] = token;
    const named = Object.keys(request.headers).some((name) => name.toLowerCase() === 'idempotency-key');
    if (!named) request.headers['Idempotency-Key'] = crypto.randomUUID();
    return request;
  },
});
