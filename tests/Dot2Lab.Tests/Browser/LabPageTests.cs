using System.Globalization;
using Dot2Lab.Tests.Cli;
using Dot2Lab.Tests.Infrastructure;

namespace Dot2Lab.Tests.Browser;

/// <summary>The page of a lab as its reader uses it.</summary>
public sealed class LabPageTests(Chromium browser) : IClassFixture<Chromium>, IDisposable
{
    private const string Hops = "[...document.querySelectorAll('#path ol.hops:not(.back) li')].map(li => li.querySelector('div').innerText).join('\\n')";

    // A third of a line's height is air, above and below its letters.
    private const string Overlaps = """
        (() => {
          const texts = [...document.querySelectorAll('#picture text')].map(text => ({ text: text.textContent, box: text.getBBox() }));
          const lie = (a, b) => Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > 1 && Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > Math.min(a.height, b.height) / 3;
          return texts.flatMap((a, i) => texts.slice(0, i).filter(b => lie(a.box, b.box)).map(b => `${b.text} | ${a.text}`)).join('\n');
        })()
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [BrowserFact]
    public void Two_hosts_chosen_by_mouse_show_the_labels_on_the_way_between_them()
    {
        using var tab = Open("netdev11");

        tab.Point("#node-c1h1", click: true);
        tab.Point("#node-c1h3", click: true);

        Assert.Equal(
            ["c1h1 send", "br11 bridge", "c1e1 forward", "pe1 push 101", "p swap 101 → 111", "pe2 pop 111", "c1e2 forward", "br12 bridge", "c1h3 deliver"],
            tab.Evaluate(Hops).Split('\n'));
        Assert.Equal("101,111", tab.Evaluate("[...document.querySelectorAll('#picture .badge text')].map(badge => badge.textContent).join()"));
        Assert.Contains("Delivered to c1h3.", tab.TextOf("#path"), StringComparison.Ordinal);
        Assert.Empty(tab.Incidents);
    }

    [BrowserFact]
    public void Two_hosts_chosen_by_keyboard_show_the_way_and_the_reply()
    {
        using var tab = Open("netdev11");

        tab.Evaluate("document.getElementById('from').focus()");
        tab.Press("c", "1", "h", "1");
        tab.Evaluate("document.getElementById('to').focus()");
        tab.Press("c", "1", "h", "4");
        tab.Evaluate("document.getElementById('reply').focus()");
        tab.Press(" ");

        Assert.Contains("c1h1 → c1h4", tab.TextOf("#path"), StringComparison.Ordinal);
        Assert.Contains("reply c1h4 → c1h1", tab.TextOf("#path"), StringComparison.Ordinal);
        Assert.Contains("swap 102 → 112", tab.TextOf("#path"), StringComparison.Ordinal);

        tab.Press("Escape");
        Assert.Equal("0", tab.Evaluate("document.querySelectorAll('#picture .way').length"));
    }

    [BrowserFact]
    public void A_packet_to_another_customer_is_shown_where_it_is_dropped()
    {
        using var tab = Open("hub-spoke");

        tab.Point("#node-desk2", click: true);
        tab.Point("#node-desk3", click: true);

        Assert.Equal("1", tab.Evaluate("document.querySelectorAll('#path .hops .drop').length"));
        Assert.Contains("drops it", tab.TextOf("#path p.good"), StringComparison.Ordinal);
        Assert.Contains("the policy keeps these two apart", tab.TextOf("#path"), StringComparison.Ordinal);
    }

    [BrowserFact]
    public void A_node_that_is_dragged_is_not_chosen_and_the_picture_moves()
    {
        using var tab = Open("netdev11");
        const string View = "document.querySelector('#picture svg').getAttribute('viewBox')";
        var before = tab.Evaluate(View);

        tab.Drag("#node-c1h1", 60, 40);

        Assert.NotEqual(before, tab.Evaluate(View));
        Assert.Equal("", tab.Evaluate("document.getElementById('from').value"));
    }

    [BrowserFact]
    public void Pointing_at_a_node_tells_what_was_decided()
    {
        using var tab = Open("netdev11");

        tab.Point("#node-pe1", click: false);

        var details = tab.TextOf("#details");
        Assert.Contains("netdev11.dot:24:3", details, StringComparison.Ordinal);
        Assert.Contains("c1\t10\t65000:10", details, StringComparison.Ordinal);
        Assert.Contains("112\tc1", details, StringComparison.Ordinal);
        Assert.Contains("88.2.1.0/24 table 10 encap mpls 101 via 2.1.1.2 dev to-p", details, StringComparison.Ordinal);
        Assert.Contains("ip netns exec pe1 ip link add name c1 type vrf table 10", details, StringComparison.Ordinal);
    }

    [BrowserFact]
    public void An_address_that_two_customers_have_is_found_twice()
    {
        using var tab = Open("netdev11");

        tab.Press("/");
        tab.Press("8", "8", ".", "2", ".", "1", ".", "3");

        Assert.Equal(["2 found", "c1h3: 88.2.1.3/24", "c2h3: 88.2.1.3/24"], tab.TextOf("#found").Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [BrowserFact]
    public void Hosts_of_a_large_lab_are_found_in_the_site_that_stands_for_them()
    {
        using var tab = browser.Open(Page(LargeLab(), "large"));
        tab.Evaluate("(() => { document.getElementById('from').value = 's1h7'; document.getElementById('to').value = 's2h9'; document.getElementById('to').dispatchEvent(new Event('change')); })()");

        Assert.Contains("Delivered to s2h9.", tab.TextOf("#path"), StringComparison.Ordinal);
        Assert.Equal("node-ce1 node-ce2 node-pe1 node-pe2", tab.Evaluate("[...document.querySelectorAll('#picture g.passed.node:not(.text)')].map(node => node.id).sort().join(' ')"));
        tab.Press("/", "s", "3", "h", "1", "1");
        Assert.Equal("node-ce3", tab.Evaluate("[...document.querySelectorAll('#picture g.hit')].map(node => node.id).join(' ')"));
        tab.Press("Enter");
        Assert.Contains("drawn as part of ce3", tab.TextOf("#details"), StringComparison.Ordinal);
        Assert.Contains("10.0.3.11/24", tab.TextOf("#details"), StringComparison.Ordinal);
        Assert.Empty(tab.Incidents);
    }

    [BrowserFact]
    public void A_site_tells_who_is_behind_it_and_each_can_be_chosen()
    {
        using var tab = browser.Open(Page(LargeLab(), "large"));

        tab.Point("#node-ce1", click: true);
        tab.Click("#details button", "s1h7");
        tab.Click("#details button", "Packets from here");
        tab.Point("#node-ce2", click: true);
        tab.Click("#details button", "s2h9");
        tab.Click("#details button", "Packets to here");

        Assert.StartsWith("s1h7 send\nsw1 bridge\nce1 forward\npe2 push", tab.Evaluate(Hops), StringComparison.Ordinal);
        Assert.Contains("Delivered to s2h9.", tab.TextOf("#path"), StringComparison.Ordinal);
        Assert.Empty(tab.Incidents);
    }

    [BrowserFact]
    public void A_page_of_too_many_hosts_says_that_it_has_no_ways()
    {
        var file = Path.Combine(_folder.Path, "crowd.dot");
        File.WriteAllText(file, $"graph crowd {{ sw [role=switch] {string.Concat(Enumerable.Range(1, 257).Select(host => $"h{host} [role=host] h{host} -- sw "))} }}");

        using var tab = browser.Open(Page(file, "crowd"));
        tab.Press("/", "h", "2", "5", "7", "Enter");

        Assert.Contains("Ways between 257 hosts are too many", tab.TextOf("#route"), StringComparison.Ordinal);
        Assert.Contains("ip netns exec h257", tab.TextOf("#details"), StringComparison.Ordinal);
        Assert.Empty(tab.Incidents);
    }

    [BrowserFact]
    public void The_picture_can_be_narrowed_to_the_way()
    {
        using var tab = Open("ring");
        const string Width = "document.querySelector('#picture svg').viewBox.baseVal.width";
        var whole = double.Parse(tab.Evaluate(Width), CultureInfo.InvariantCulture);
        tab.Evaluate("(() => { document.getElementById('from').value = 'rh1'; document.getElementById('to').value = 'rh2'; document.getElementById('to').dispatchEvent(new Event('change')); })()");

        tab.Point("#only", click: true);
        Assert.InRange(double.Parse(tab.Evaluate(Width), CultureInfo.InvariantCulture), 1, whole * 0.9);
        tab.Press("0");
        Assert.Equal(whole, double.Parse(tab.Evaluate(Width), CultureInfo.InvariantCulture), 3);
    }

    [BrowserFact]
    public void Text_can_be_read_in_light_and_in_dark()
    {
        using var tab = Open("netdev11");
        foreach (var scheme in (string[])["light", "dark"])
        {
            tab.Prefer(scheme);
            foreach (var selector in (string[])["h1", "#help p", "label", "kbd"])
            {
                // What the Web Content Accessibility Guidelines ask for, level AA.
                Assert.True(Contrast(tab, selector) >= 4.5, $"{selector} in {scheme}");
            }
        }
    }

    [BrowserFact]
    public void Every_sample_opens_without_a_word_nothing_is_asked_of_the_network_and_no_text_lies_on_another()
    {
        foreach (var sample in Directory.EnumerateFiles(Repository.PathOf("samples"), "*.dot").Select(path => Path.GetFileNameWithoutExtension(path)!))
        {
            using var tab = Open(sample);

            Assert.Empty(tab.Incidents);
            Assert.Equal("0", tab.Evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
            Assert.Equal("", tab.Evaluate(Overlaps));
        }
    }

    [BrowserFact]
    public void It_fits_a_telephone()
    {
        using var tab = browser.Open(Page("netdev11"), 390, 844);

        Assert.Equal("0", tab.Evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        tab.Point("#node-pe1", click: true);
        Assert.Contains("provider edge", tab.TextOf("#details"), StringComparison.Ordinal);
    }

    [BrowserFact]
    public void Hostile_names_are_shown_and_do_nothing()
    {
        var longName = new string('v', 300);
        var dot = $$"""
            graph "<script>alert(1)</script>" {
              node [role=host]
              a [URL="javascript:alert(2)", tooltip="</title><script>alert(3)</script>"]
              "<img src=x onerror=alert(4)>" -- sw
              "</script><script>alert(5)</script>" -- sw
              "\"&'{{'\u2028'}} @@DATA@@" -- sw  a -- sw
              "a{{'\u202E'}}live{{'\u001B'}}[31m" -- sw
              {{longName}} -- sw
              sw [role=switch, label=<<b>x</b>>]
            }
            """;
        File.WriteAllText(Path.Combine(_folder.Path, "hostile.dot"), dot);
        var run = CliRun.In(_folder.Path, "", "render", "hostile.dot", "-o", "hostile.html");
        Assert.True(run.ExitCode == 0, run.Error);

        using var tab = browser.Open(Path.Combine(_folder.Path, "hostile.html"));
        tab.Evaluate("document.querySelectorAll('#picture g.node').forEach(node => node.dispatchEvent(new MouseEvent('click', { bubbles: true })))");
        tab.Evaluate("document.querySelectorAll('#picture a').forEach(link => link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })))");

        Assert.Empty(tab.Incidents);
        Assert.Contains("<img src=x onerror=alert(4)>", tab.Evaluate("[...document.getElementById('from').options].map(option => option.text).join('\\n')"), StringComparison.Ordinal);
        Assert.Contains("a\uFFFDlive\u241B[31m", tab.Evaluate("[...document.getElementById('from').options].map(option => option.text).join('\\n')"), StringComparison.Ordinal);
        Assert.Equal("script-alert-1---script-", tab.Evaluate("document.title"));
        Assert.Equal("2", tab.Evaluate("document.scripts.length"));
        Assert.Equal("0", tab.Evaluate("document.getElementById('panel').scrollWidth - document.getElementById('panel').clientWidth"));
    }

    private Tab Open(string sample) => browser.Open(Page(sample));

    private string Page(string sample) => Page(Repository.PathOf("samples", $"{sample}.dot"), sample);

    // More nodes than are drawn one by one.
    private string LargeLab()
    {
        var sites = string.Concat(Enumerable.Range(1, 4).Select(site => string.Create(
            CultureInfo.InvariantCulture,
            $"ce{site} [role=ce, vrf=red] sw{site} [role=switch] sw{site} -- ce{site} -- pe{(site % 2) + 1} {string.Concat(Enumerable.Range(1, 26).Select(host => $"s{site}h{host} [role=host] s{site}h{host} -- sw{site} "))}")));
        var file = Path.Combine(_folder.Path, "large.dot");
        File.WriteAllText(file, $"graph large {{ pe1, pe2 [role=pe] pe1 -- pe2 {sites} }}");
        return file;
    }

    private string Page(string dot, string name)
    {
        var page = Path.Combine(_folder.Path, $"{name}.html");
        var run = CliRun.In(_folder.Path, "", "render", dot, "-o", page);
        Assert.True(run.ExitCode == 0, run.Error);
        return page;
    }

    // The ratio that the guidelines define, of an element's text to the nearest ground behind it.
    private static double Contrast(Tab tab, string selector) => double.Parse(
        tab.Evaluate($$"""
            (() => {
              const luminance = color => { const [r, g, b] = color.match(/[\d.]+/g).map(Number).map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
              const element = document.querySelector({{System.Text.Json.JsonSerializer.Serialize(selector)}});
              let ground = element;
              while (getComputedStyle(ground).backgroundColor === 'rgba(0, 0, 0, 0)') ground = ground.parentElement;
              const [a, b] = [getComputedStyle(element).color, getComputedStyle(ground).backgroundColor].map(luminance);
              return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
            })()
            """),
        CultureInfo.InvariantCulture);
}
