using Dot2Lab.Running.BringUp;

namespace Dot2Lab.Tests.Running;

public class AheadTests
{
    [Fact]
    public void The_items_are_the_same_and_in_order() => Assert.Equal(["a", "b", "c"], Ahead.Of(["a", "b", "c"]));

    [Fact]
    public void An_item_is_made_while_the_one_before_it_is_in_use()
    {
        using var made = new ManualResetEventSlim();

        Assert.All(Ahead.Of(Items()), _ => Assert.True(made.Wait(TimeSpan.FromMinutes(1))));

        IEnumerable<string> Items()
        {
            yield return "a";
            made.Set();
            yield return "b";
        }
    }

    [Fact]
    public void Who_stops_early_waits_for_what_is_being_made()
    {
        var made = false;

        Assert.Equal("a", Ahead.Of(Items()).First());
        Assert.True(made);

        IEnumerable<string> Items()
        {
            yield return "a";
            Thread.Sleep(50);
            made = true;
            yield return "b";
        }
    }

    [Fact]
    public void What_making_an_item_throws_is_thrown_where_it_is_asked_for() => Assert.Throws<InvalidOperationException>(
        () => Ahead.Of(Enumerable.Range(0, 2).Select(i => i == 0 ? "a" : throw new InvalidOperationException())).ToList());
}
