using PanjinPropertyCms.Kernel.Content;

namespace PanjinPropertyCms.Kernel.Audit;

/// <summary>The Chinese words of a module's actions and kinds. They stay while a feature is off: its old rows are still read.</summary>
public sealed record AuditWordList(IReadOnlyDictionary<string, string> Actions, IReadOnlyDictionary<string, string> Kinds);

/// <summary>What actions and kinds of the audit log are called. An unknown name shows as it is.</summary>
public sealed class AuditWords
{
    private readonly ContentTypes _types;
    private readonly Dictionary<string, string> _kinds = [];
    private readonly Dictionary<string, string> _actions = [];

    public AuditWords(IEnumerable<AuditWordList> lists, ContentTypes types)
    {
        _types = types;
        foreach (var list in lists)
        {
            list.Actions.ToList().ForEach(a => _actions[a.Key] = a.Value);
            list.Kinds.ToList().ForEach(k => _kinds[k.Key] = k.Value);
        }
    }

    /// <summary>Every action that has a word.</summary>
    public IReadOnlyDictionary<string, string> Actions => _actions;

    public string OfAction(string action) => _actions.GetValueOrDefault(action, action);

    public string OfKind(string kind) => _kinds.GetValueOrDefault(kind) ?? _types.Find(kind)?.DisplayName ?? kind;
}
