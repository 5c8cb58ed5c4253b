// Shows the description, and lets its requests run: with the reader's own session (then the CSRF token goes along) or with
// a token given under "Authorize". The example of an Idempotency-Key becomes a fresh key at each request; a key that the
// reader typed stays.
const url = '/docs/openapi.json';
const description = await (await fetch(url)).json();

// This page may ask no other server (its content security policy), so it does not offer to sign in at the issuer itself.
delete description.components.securitySchemes.openId;
description.security = description.security.filter((way) => !way.openId);

const exampleKeys = new Set();
JSON.stringify(description, (name, value) => {
  if (value?.name === 'Idempotency-Key') exampleKeys.add(value.example ?? value.schema?.example);
  return value;
});
const csrf = () => document.cookie.match(/(?:^|; )(?:__Host-)?XSRF-TOKEN[^=]*=([^;]+)/)?.[1];

SwaggerUIBundle({
  dom_id: '#description',
  spec: description,
  deepLinking: true,
  docExpansion: 'list',
  defaultModelsExpandDepth: 0,
  displayRequestDuration: true,
  validatorUrl: null,
  requestInterceptor: (request) => {
    const token = csrf();
    if (token && request.method !== 'GET') request.headers['X-XSRF-TOKEN'] = token;
    if (exampleKeys.has(request.headers['Idempotency-Key'])) request.headers['Idempotency-Key'] = crypto.randomUUID();
    return request;
  },
});
