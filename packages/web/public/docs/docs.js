// Lists every route of /api/openapi.json for people. No library: the document is small and this page has
// to work under a policy that allows own scripts only.
const place = document.getElementById("routes");

function element(tag, text, ...children) {
  const made = document.createElement(tag);
  if (text) made.textContent = text;
  made.append(...children);
  return made;
}

function shape(schema, depth = 0) {
  if (!schema || depth > 6) return "…";
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return either.map((one) => shape(one, depth + 1)).join(" | ");
  if (schema.type === "array") return `[${shape(schema.items, depth + 1)}]`;
  if (schema.properties) {
    const indent = "  ".repeat(depth + 1);
    const fields = Object.entries(schema.properties).map(([name, field]) => {
      const optional = schema.required?.includes(name) ? "" : "?";
      return `${indent}${name}${optional}: ${shape(field, depth + 1)}`;
    });
    return `{\n${fields.join("\n")}\n${"  ".repeat(depth)}}`;
  }
  return schema.format ?? schema.type ?? "…";
}

function bodyOf(content) {
  const media = content && Object.values(content)[0];
  return media?.schema ? element("pre", shape(media.schema)) : element("p", "Tanpa isi");
}

function route(method, path, operation) {
  const details = element("details");
  const summary = element(
    "summary",
    "",
    element("b", method.toUpperCase()),
    " ",
    element("code", path),
    " — ",
    operation.summary ?? "",
  );
  details.append(summary);
  const parameters = operation.parameters ?? [];
  if (parameters.length > 0) {
    const list = element("ul");
    for (const { name, in: where, required, schema } of parameters) {
      list.append(element("li", `${name} (${where}${required ? ", wajib" : ""}): ${shape(schema)}`));
    }
    details.append(element("h3", "Parameter"), list);
  }
  if (operation.requestBody)
    details.append(element("h3", "Isi permintaan"), bodyOf(operation.requestBody.content));
  for (const [status, answer] of Object.entries(operation.responses ?? {})) {
    if (Number(status) >= 400) continue;
    details.append(element("h3", `Jawaban ${status}`), bodyOf(answer.content));
  }
  return details;
}

try {
  const response = await fetch("/api/openapi.json");
  if (!response.ok) throw new Error(String(response.status));
  const { paths } = await response.json();
  place.replaceChildren();
  for (const [path, operations] of Object.entries(paths)) {
    for (const [method, operation] of Object.entries(operations))
      place.append(route(method, path, operation));
  }
} catch (error) {
  place.textContent = `Dokumen API tidak dapat dimuat (${error.message}). Muat ulang halaman ini.`;
}
