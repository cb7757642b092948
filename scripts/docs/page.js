// A keyboard cannot reach the search field of Redoc, nor scroll its blocks of code; some buttons have no name, or one unlike their text.
function improve() {
  for (const field of document.querySelectorAll('[data-testid="search-trigger"]:not([tabindex])')) {
    field.tabIndex = 0;
    field.role = "button";
    field.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      field.click();
    });
  }
  for (const block of document.querySelectorAll("pre:not([tabindex])")) block.tabIndex = 0;
  for (const button of document.querySelectorAll("button[aria-haspopup][aria-label]")) {
    const text = button.textContent.trim();
    if (text && !button.ariaLabel.includes(text)) button.ariaLabel = `${button.ariaLabel}: ${text}`;
  }
  // The one with a cross in the field of the search.
  for (const button of document.querySelectorAll('button[tabindex="-1"]:not([aria-label])'))
    if (!button.textContent.trim()) button.ariaLabel = "Clear";
}
new MutationObserver(improve).observe(document, { childList: true, subtree: true, characterData: true });
