// The rendered API reference: a page and its three files, all served by the Worker itself, so that it works without internet.
// The policy allows these files and nothing else: no inline script, no other origin.

/** The files of swagger-ui-dist that the page uses, as text. */
export interface DocsFiles {
  script: string
  styles: string
}

/** Content-Security-Policy of the page. Swagger UI draws its icons as data: images. */
export const DOCS_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** The page. Links are relative to /docs, so it works behind any prefix. */
export const DOCS_PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Orrery HTTP API</title>
<link rel="stylesheet" href="docs/swagger-ui.css">
</head>
<body>
<div id="reference"></div>
<script src="docs/swagger-ui-bundle.js"></script>
<script src="docs/start.js"></script>
</body>
</html>
`

/** Starts Swagger UI on the document next to the page; `validatorUrl: null` keeps it from asking an outside validator. */
export const DOCS_START =
  "SwaggerUIBundle({ url: 'openapi.json', dom_id: '#reference', deepLinking: true, validatorUrl: null, defaultModelsExpandDepth: 0 })\n"
