using System.Text.Json.Nodes;

namespace Dot2Lab.Tests.Browser;

/// <summary>A page that is open in the browser.</summary>
internal sealed class Tab : IDisposable
{
    private readonly Conversation _browser;
    private readonly string _target;
    private readonly string _session;
    private readonly string _address;

    internal Tab(Conversation browser, Uri address, int width, int height)
    {
        _browser = browser;
        _address = address.AbsoluteUri;
        _target = browser.Ask(null, "Target.createTarget", new JsonObject { ["url"] = "about:blank" })["targetId"]!.GetValue<string>();
        _session = browser.Ask(null, "Target.attachToTarget", new JsonObject { ["targetId"] = _target, ["flatten"] = true })["sessionId"]!.GetValue<string>();
        foreach (var domain in (string[])["Page", "Runtime", "Network", "Log"])
        {
            Ask($"{domain}.enable");
        }

        Ask("Emulation.setDeviceMetricsOverride", new JsonObject { ["width"] = width, ["height"] = height, ["deviceScaleFactor"] = 1, ["mobile"] = false });
        Ask("Page.navigate", new JsonObject { ["url"] = _address });
        Evaluate("new Promise(done => document.readyState === 'complete' ? done() : addEventListener('load', () => done()))");
    }

    /// <summary>What went wrong, or went out, since the page was opened: errors, dialogs, and requests for anything but the page.</summary>
    internal IReadOnlyList<string> Incidents => [.. _browser.Events.Where(e => e["sessionId"]?.GetValue<string>() == _session).Select(Incident).OfType<string>()];

    /// <summary>The value of an expression in the page, as text.</summary>
    internal string Evaluate(string expression)
    {
        var said = Ask("Runtime.evaluate", new JsonObject { ["expression"] = expression, ["awaitPromise"] = true, ["returnByValue"] = true });
        return said["exceptionDetails"] is { } failure
            ? throw new InvalidOperationException($"{expression}: {failure}")
            : said["result"]?["value"]?.ToString() ?? "";
    }

    /// <summary>The text that a person sees of the first element that a selector finds.</summary>
    internal string TextOf(string selector) => Evaluate($"document.querySelector({Quoted(selector)}).innerText");

    /// <summary>Presses keys, one after the other: names such as <c>Enter</c>, or characters.</summary>
    internal void Press(params string[] keys)
    {
        foreach (var key in keys)
        {
            var text = key.Length == 1 ? key : key == "Enter" ? "\r" : null;
            foreach (var type in (string[])["keyDown", "keyUp"])
            {
                var pressed = new JsonObject { ["type"] = type, ["key"] = key };
                if (type == "keyDown" && text is not null)
                {
                    pressed["text"] = text;
                }

                Ask("Input.dispatchKeyEvent", pressed);
            }
        }
    }

    /// <summary>Moves the mouse over an element, and presses its button there if it is to.</summary>
    internal void Point(string selector, bool click)
    {
        var (x, y) = MiddleOf(selector);
        foreach (var type in click ? ["mouseMoved", "mousePressed", "mouseReleased"] : new[] { "mouseMoved" })
        {
            Mouse(type, x, y, isDown: type != "mouseMoved");
        }
    }

    /// <summary>Clicks on the element, of those that a selector finds, whose text is this.</summary>
    internal void Click(string selector, string text) =>
        Evaluate($"[...document.querySelectorAll({Quoted(selector)})].find(element => element.textContent === {Quoted(text)}).click()");

    /// <summary>Presses the mouse's button over an element, moves the mouse, and releases the button.</summary>
    /// <param name="selector">Finds the element.</param>
    /// <param name="right">How far to move to the right, in pixels.</param>
    /// <param name="down">How far to move down, in pixels.</param>
    internal void Drag(string selector, double right, double down)
    {
        var (x, y) = MiddleOf(selector);
        Mouse("mouseMoved", x, y, isDown: false);
        Mouse("mousePressed", x, y, isDown: true);
        Mouse("mouseMoved", x + (right / 2), y + (down / 2), isDown: true);
        Mouse("mouseMoved", x + right, y + down, isDown: true);
        Mouse("mouseReleased", x + right, y + down, isDown: true);
    }

    /// <summary>Has the page believe that its reader prefers dark colours, or light ones.</summary>
    internal void Prefer(string scheme) => Ask("Emulation.setEmulatedMedia", new JsonObject
    {
        ["features"] = new JsonArray(new JsonObject { ["name"] = "prefers-color-scheme", ["value"] = scheme }),
    });

    /// <summary>A picture of it, as PNG.</summary>
    internal byte[] Screenshot() => Convert.FromBase64String(Ask("Page.captureScreenshot")["data"]!.GetValue<string>());

    public void Dispose() => _browser.Ask(null, "Target.closeTarget", new JsonObject { ["targetId"] = _target });

    private JsonNode Ask(string method, JsonObject? parameters = null) => _browser.Ask(_session, method, parameters);

    private (double X, double Y) MiddleOf(string selector)
    {
        var at = Evaluate($"(() => {{ const box = document.querySelector({Quoted(selector)}).getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2].join(' '); }})()");
        return at.Split(' ') is [var left, var top] ? (Number(left), Number(top)) : throw new FormatException(at);
    }

    private void Mouse(string type, double x, double y, bool isDown) => Ask("Input.dispatchMouseEvent", new JsonObject
    {
        ["type"] = type,
        ["x"] = x,
        ["y"] = y,
        ["button"] = isDown ? "left" : "none",
        ["buttons"] = isDown ? 1 : 0,
        ["clickCount"] = isDown ? 1 : 0,
    });

    private string? Incident(JsonNode happened) => happened["method"]!.GetValue<string>() switch
    {
        "Runtime.exceptionThrown" => $"error: {happened["params"]!["exceptionDetails"]}",
        "Log.entryAdded" => $"log: {happened["params"]!["entry"]!["text"]}",
        "Runtime.consoleAPICalled" => $"console: {happened["params"]!["args"]}",
        "Page.javascriptDialogOpening" => $"dialog: {happened["params"]!["message"]}",
        "Network.requestWillBeSent" when happened["params"]!["request"]!["url"]!.GetValue<string>() is var url && url != _address => $"request: {url}",
        _ => null,
    };

    private static string Quoted(string text) => JsonValue.Create(text).ToJsonString();

    private static double Number(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
