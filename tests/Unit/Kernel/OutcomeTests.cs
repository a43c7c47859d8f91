using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using PanjinPropertyCms.Kernel.Outcomes;

namespace PanjinPropertyCms.Unit.Kernel;

public sealed class OutcomeTests
{
    [Fact]
    public void A_result_is_done_and_has_its_value()
    {
        Outcome<int> outcome = 7;
        Assert.True(outcome.Done);
        Assert.Equal(7, outcome.Value);
        Assert.Empty(outcome.Refusals);
    }

    [Fact]
    public void A_refusal_has_reasons_and_no_value()
    {
        Outcome<int> outcome = Refusal.Stale();
        Assert.False(outcome.Done);
        Assert.Throws<InvalidOperationException>(() => outcome.Value);
        Assert.Throws<ArgumentException>(() => Outcome<int>.Refused([]));
    }

    [Fact]
    public void Every_reason_stands_at_its_field()
    {
        var state = new ModelStateDictionary();
        Assert.False(Outcome<int>.Refused([new("a.b", "标题", "Title"), new("c.d", "整体")]).Into(state));
        Assert.Equal("标题", state["Title"]!.Errors[0].ErrorMessage);
        Assert.Equal("整体", state[""]!.Errors[0].ErrorMessage);
    }

    [Theory]
    [InlineData(Refusal.ForbiddenCode, 403)]
    [InlineData(Refusal.NotFoundCode, 404)]
    [InlineData(Refusal.StaleCode, 409)]
    [InlineData("title.required", 422)]
    public void Programs_get_a_status_that_says_what_it_is(string code, int status) =>
        Assert.Equal(status, ((ProblemHttpResult)Outcome<int>.Refused([new(code, "x")]).ToProblem()).StatusCode);
}
