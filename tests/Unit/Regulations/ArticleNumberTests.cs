using CsCheck;
using PanjinPropertyCms.Regulations.Text;

namespace PanjinPropertyCms.Unit.Regulations;

public class ArticleNumberTests
{
    [Theory]
    [InlineData("944", "944")]
    [InlineData("９４４条", "944")]
    [InlineData("第944条", "944")]
    [InlineData("第九百四十四条", "944")]
    [InlineData("133-1", "133-1")]
    [InlineData("133之1", "133-1")]
    [InlineData("第一百三十三条之一", "133-1")]
    public void A_number_is_read_however_it_is_typed(string text, string expected)
    {
        Assert.True(ArticleNumber.TryParse(text, out var number));
        Assert.Equal(expected, number.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("民法典")]
    [InlineData("944款")]
    [InlineData("133-")]
    public void What_names_no_article_is_refused(string text) => Assert.False(ArticleNumber.TryParse(text, out _));

    [Fact]
    public void An_inserted_article_has_an_anchor_that_reads_as_no_part_of_another()
    {
        var number = new ArticleNumber(133, 1);
        Assert.Equal(("第一百三十三条之一", "art-133z1", "133-1"), (number.Label, number.Anchor, number.ToString()));
    }

    [Fact]
    public void Inserted_articles_stand_between_their_neighbours()
    {
        ArticleNumber[] numbers = [new(134), new(133, 2), new(133), new(133, 1)];
        Assert.Equal(["133", "133-1", "133-2", "134"], numbers.Order().Select(n => n.ToString()));
    }

    [Fact]
    public void Label_and_address_both_lead_back_to_the_number() =>
        Gen.Select(Gen.Int[1, 2000], Gen.Int[0, 30]).Sample((n, i) =>
        {
            var number = new ArticleNumber(n, i);
            return ArticleNumber.TryParse(number.Label, out var a) && a == number && ArticleNumber.TryParse(number.ToString(), out var b) && b == number;
        });
}
