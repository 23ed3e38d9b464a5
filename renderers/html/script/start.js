// Controls that need the script are hidden until it runs. What each file starts is called behind this, in their order.
for (const tools of all("[data-script]")) {
  tools.hidden = false;
}
