namespace Dot2Lab.Tests.Browser;

/// <summary>A test in a browser, skipped where there is none; <c>make test</c> installs one.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.Program is null ? "chromium is not installed: make packages" : null;
}
