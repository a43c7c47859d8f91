namespace PanjinPropertyCms.Kernel.Outcomes;

/// <summary>What an action answers: done, or refused with reasons. Exceptions are for what nobody could foresee.</summary>
public interface IOutcome
{
    bool Done { get; }

    IReadOnlyList<Refusal> Refusals { get; }
}

/// <inheritdoc cref="IOutcome"/>
public sealed class Outcome<T> : IOutcome
{
    private readonly T? _value;

    private Outcome(T? value, IReadOnlyList<Refusal> refusals) => (_value, Refusals) = (value, refusals);

    public bool Done => Refusals.Count == 0;

    /// <summary>Empty when done.</summary>
    public IReadOnlyList<Refusal> Refusals { get; }

    /// <summary>The result.</summary>
    /// <exception cref="InvalidOperationException">It was refused: ask <see cref="Done"/> first.</exception>
    public T Value => Done ? _value! : throw new InvalidOperationException($"Refused: {string.Join("; ", Refusals.Select(r => r.Code))}");

    public static Outcome<T> Of(T value) => new(value, []);

    /// <param name="refusals">At least one.</param>
    public static Outcome<T> Refused(IReadOnlyList<Refusal> refusals) =>
        refusals.Count > 0 ? new(default, refusals) : throw new ArgumentException("A refusal needs a reason.", nameof(refusals));

    public static implicit operator Outcome<T>(T value) => Of(value);

    public static implicit operator Outcome<T>(Refusal refusal) => Refused([refusal]);
}
