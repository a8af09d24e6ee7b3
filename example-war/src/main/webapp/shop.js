const $ = (id) => document.getElementById(id);
let shop;

const read = async () => (await fetch("api/shop")).json();

/** Reads what there is and shows it; rows that were not there before are marked. */
async function show() {
  const before = shop;
  shop = await read();
  for (const database of shop.databases) {
    document.querySelector(`#${database.name} .connection`).replaceChildren(
      element("span", "", `Connection “${database.name}”: ${database.product}`),
      element("span", "", database.url.split(/[?;]/)[0]),
      badge(database.twophase, "two-phase"),
      badge(database.crashSafe, "crash-safe"));
  }
  $("trying").hidden = !shop.databases.some((database) => database.product.startsWith("H2"));
  fill($("orders"), before?.orders.latest, shop.orders.latest, (order) =>
    [order.id, order.item, order.pieces, time(order.placedAt)]);
  fill($("movements"), before?.movements.latest, shop.movements.latest, (movement) =>
    [movement.orderId, movement.item.name, `\u2212${movement.pieces}`, time(movement.movedAt)]);
  fill($("stock"), before?.stock, shop.stock, (item) => [item.name, item.pieces]);
  $("orders-count").textContent = `${shop.orders.count} in all`;
  $("movements-count").textContent = `${shop.movements.count} in all`;
  $("invoices-count").textContent = shop.invoicing ? `${shop.invoices.count} in all` : "";
  if (shop.invoicing) {
    fill($("invoices"), before?.invoices.latest, shop.invoices.latest, (order) => [order, invoice(order)]);
  } else {
    fill($("invoices"), [], [], () => [],
      "None here: this server could not recover files after a crash, so that Tandem refuses them.");
  }
  showMail(shop.mail);
  offer();
  return before;
}

/** Until nothing waits any more; a mail is sent some moments after its sale. */
async function showMail(mail) {
  fill($("mail"), null, [["Sent", mail.sent], ["Waiting", mail.waiting], ["Dead letters", mail.dead.length]], (row) => row);
  $("dead").replaceChildren(...mail.dead.map((letter) => element("li", "", `${letter.recipients}: ${letter.error}`)));
  clearTimeout(showMail.next);
  if (mail.waiting > 0) {
    showMail.next = setTimeout(async () => showMail((await read()).mail), 500);
  }
}

function invoice(order) {
  const link = element("a", "", `invoices/${order}.txt`);
  link.href = `api/shop/invoices/${order}`;
  return link;
}

/** Keeps the chosen item, and says on the second button how many are too many. */
function offer() {
  const chosen = $("item").value;
  $("item").replaceChildren(...shop.stock.map((item) => new Option(`${item.name} (${item.pieces} left)`, item.sku)));
  $("item").value = shop.stock.some((item) => item.sku === chosen) ? chosen : shop.stock[0].sku;
  $("too-many").textContent = `Sell ${stocked() + 1}, one too many`;
}

const stocked = () => shop.stock.find((item) => item.sku === $("item").value).pieces;

async function sell(pieces) {
  const form = $("sale");
  if (form.ariaBusy === "true") return;
  form.ariaBusy = "true";
  try {
    const body = new URLSearchParams({ item: $("item").value, pieces, email: $("email").value });
    const response = await fetch("api/shop/sales", { method: "POST", body });
    const answer = response.headers.get("Content-Type")?.includes("json") ? await response.json() : {};
    const before = await show();
    if (response.ok) {
      say("good", `Sold: ${answer.pieces} × ${answer.item}.`,
        `Order ${answer.id}, its stock movement${shop.invoicing ? ", its invoice" : ""} and its confirmation were committed together.`,
        counts(before));
    } else if (answer.outcome) {
      say("bad", `Refused. ${answer.outcome}`, `The reason: ${answer.reason}`, counts(before));
    } else {
      say("bad", `The sale failed (HTTP ${response.status}).`, "The log of the shop says why.", counts(before));
    }
  } catch {
    say("bad", "The shop does not answer.", "Is it still running?");
  } finally {
    form.ariaBusy = "false";
  }
}

const counts = (before) =>
  `Orders: ${before.orders.count} before, ${shop.orders.count} now. `
  + `Stock movements: ${before.movements.count} before, ${shop.movements.count} now.`
  + (shop.invoicing ? ` Invoices: ${before.invoices.count} before, ${shop.invoices.count} now.` : "");

function say(kind, ...sentences) {
  $("outcome").replaceChildren(element("div", kind, ...sentences.map((text) => element("p", "", text))));
}

const badge = (is, what) => element("span", is ? "yes" : "no", is ? `✓ ${what}` : `✗ not ${what}`);

/** A row per object, each cell with the class of its column. */
function fill(body, before, rows, cells, none = "None yet") {
  const columns = [...body.parentElement.tHead.rows[0].cells].map((column) => column.className);
  const known = before?.map((row) => String(cells(row)));
  const lines = rows.map(cells).map((texts) =>
    element("tr", known && !known.includes(String(texts)) ? "fresh" : "",
      ...texts.map((text, i) => element("td", columns[i], text))));
  body.replaceChildren(...(lines.length ? lines : [element("tr", "", element("td", "none", none))]));
}

const time = (instant) => new Date(instant).toLocaleTimeString([], { hour12: false });

function element(name, className, ...children) {
  const made = document.createElement(name);
  made.className = className;
  made.append(...children);
  return made;
}

$("sale").addEventListener("submit", (event) => {
  event.preventDefault();
  sell($("pieces").value);
});
$("too-many").addEventListener("click", () => sell(stocked() + 1));
$("item").addEventListener("change", offer);

show().catch(() => say("bad", "The shop does not answer.", "Is it still running?"));
