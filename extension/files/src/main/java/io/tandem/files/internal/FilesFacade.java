package io.tandem.files.internal;

import static io.tandem.files.internal.FilesMessages.FILES;

import io.tandem.files.FilesException;
import io.tandem.files.TransactionalFiles;
import io.tandem.files.WriteMode;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What is injected. */
final class FilesFacade implements TransactionalFiles {

    private final FilesParticipant participant;

    FilesFacade(FilesParticipant participant) {
        this.participant = participant;
    }

    @Override
    public Path directory() {
        return root().directory();
    }

    @Override
    public boolean exists(String path) {
        Path place = root().place(path);
        View view = participant.view();
        return view.isFile(place) || view.isDirectory(place);
    }

    @Override
    public boolean isDirectory(String path) {
        return participant.view().isDirectory(root().place(path));
    }

    @Override
    public long size(String path) {
        try {
            return Files.size(content(path));
        } catch (IOException e) {
            throw unread(path, e);
        }
    }

    @Override
    public SeekableByteChannel open(String path) {
        try {
            return Files.newByteChannel(content(path));
        } catch (IOException e) {
            throw unread(path, e);
        }
    }

    private Path content(String path) {
        Path file = root().file(path);
        View view = participant.view();
        if (!view.isFile(file)) {
            throw new FilesException(FILES.impossible(path, "read", "there is none"));
        }
        return view.content(file);
    }

    @Override
    public SeekableByteChannel open(String path, WriteMode mode) {
        Path file = root().file(path);
        return participant.share().write(file, mode);
    }

    @Override
    public void delete(String path) {
        participant.share().delete(root().file(path));
    }

    @Override
    public void move(String from, String to) {
        participant.share().move(root().file(from), root().file(to));
    }

    @Override
    public List<String> list(String directory) {
        Path place = root().place(directory);
        View view = participant.view();
        if (!view.isDirectory(place)) {
            throw new FilesException(FILES.impossible(directory, "listed", "there is no such directory"));
        }
        try {
            return List.copyOf(view.list(place));
        } catch (IOException e) {
            throw unread(directory, e);
        }
    }

    private static FilesException unread(String path, IOException e) {
        return new FilesException(FILES.impossible(path, "read", e.toString()), e);
    }

    private Root root() {
        return participant.root();
    }
}
