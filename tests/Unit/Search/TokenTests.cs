using CsCheck;
using PanjinPropertyCms.Search.Analysis;
using PanjinPropertyCms.Search.Text;

namespace PanjinPropertyCms.Unit.Search;

public class TokenTests
{
    [Fact]
    public void Every_character_of_a_run_begins_exactly_one_pair() =>
        Assert.Equal(["物业", "业费", "费", "944", "条"], Pairs("物业费，944条"));

    [Fact]
    public void A_query_leaves_out_the_last_character_because_the_text_may_go_on() =>
        Assert.Equal(["物业", "业费"], BigramTokens.OfQuery("物业费").Select(t => t.TextOf("物业费")));

    [Fact]
    public void Letters_and_digits_stay_whole() => Assert.Equal(["gb50201", "标准", "准"], Pairs("GB50201标准"));

    [Fact]
    public void A_character_outside_the_basic_plane_is_one_character() => Assert.Equal(["𠮷业", "业"], Pairs("𠮷业"));

    [Fact]
    public void Words_come_from_the_dictionary()
    {
        var words = new List<Token>();
        WordTokens.Write("物业服务企业", words);
        Assert.Equal(["物业", "服务", "企业"], words.Select(w => w.TextOf("物业服务企业")));
    }

    [Fact]
    public void Any_text_breaks_into_words_that_lie_inside_it_in_order() => Gen.String.Sample(raw =>
    {
        var text = Normaliser.Text(raw + "物业a费" + raw);
        foreach (var write in new Action<string, List<Token>>[] { BigramTokens.Write, WordTokens.Write, WordTokens.WriteRanking })
        {
            var tokens = new List<Token>();
            write(text, tokens);
            Assert.All(tokens, t => Assert.True(t.Length > 0 && t.Start >= 0 && t.Start + t.Length <= text.Length));
            Assert.Equal(tokens.OrderBy(t => t.Start).Select(t => t.Start), tokens.Select(t => t.Start));
        }
    }, iter: 3_000);

    private static IEnumerable<string> Pairs(string raw)
    {
        var text = Normaliser.Text(raw);
        var tokens = new List<Token>();
        BigramTokens.Write(text, tokens);
        return tokens.Select(t => t.TextOf(text));
    }
}
