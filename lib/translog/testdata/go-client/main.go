// Reads a log in the static tiles of C2SP tlog-tiles from a folder and verifies it with golang.org/x/mod's tlog and
// note, which share no code with this project: signatures, every entry against its leaf hash, inclusion proofs, and
// consistency with older checkpoints. Usage: main.go FOLDER VERIFIER-KEY OLDER-CHECKPOINT...
package main

import (
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const height = 8

func fail(format string, parts ...any) {
	fmt.Fprintf(os.Stderr, format+"\n", parts...)
	os.Exit(1)
}

func check(err error, doing string) {
	if err != nil {
		fail("%s: %v", doing, err)
	}
}

func readCheckpoint(file string, verifier note.Verifier) tlog.Tree {
	bytes, err := os.ReadFile(file)
	check(err, "reading the checkpoint")
	opened, err := note.Open(bytes, note.VerifierList(verifier))
	check(err, "opening the note "+file)
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 || lines[0] != verifier.Name() || lines[3] != "" {
		fail("%s is not a checkpoint of %s", file, verifier.Name())
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	check(err, "reading the size")
	hash, err := tlog.ParseHash(lines[2])
	check(err, "reading the root")
	return tlog.Tree{N: size, Hash: hash}
}

// folder reads tiles as tlog asks for them; the height, always 8, is not part of the address.
type folder string

func (f folder) Height() int { return height }

func (f folder) SaveTiles([]tlog.Tile, [][]byte) {}

func (f folder) read(tile tlog.Tile) ([]byte, error) {
	path := strings.Replace(tile.Path(), fmt.Sprintf("tile/%d/", height), "tile/", 1)
	return os.ReadFile(filepath.Join(string(f), path))
}

func (f folder) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range tiles {
		bytes, err := f.read(tile)
		if err != nil {
			return nil, err
		}
		all = append(all, bytes)
	}
	return all, nil
}

func (f folder) entries(size int64) [][]byte {
	var entries [][]byte
	for start := int64(0); start < size; start += 1 << height {
		width := size - start
		if width > 1<<height {
			width = 1 << height
		}
		tile := tlog.Tile{H: height, L: 0, N: start >> height, W: int(width)}
		path := strings.Replace(tile.Path(), fmt.Sprintf("tile/%d/0/", height), "tile/entries/", 1)
		bundle, err := os.ReadFile(filepath.Join(string(f), path))
		check(err, "reading a bundle")
		for len(bundle) > 0 {
			length := int(binary.BigEndian.Uint16(bundle)) + 2
			entries = append(entries, bundle[2:length])
			bundle = bundle[length:]
		}
	}
	return entries
}

func main() {
	f := folder(os.Args[1])
	verifier, err := note.NewVerifier(os.Args[2])
	check(err, "reading the key")
	tree := readCheckpoint(filepath.Join(string(f), "checkpoint"), verifier)
	reader := tlog.TileHashReader(tree, f)

	entries := f.entries(tree.N)
	if int64(len(entries)) != tree.N {
		fail("the checkpoint says %d entries; there are %d", tree.N, len(entries))
	}
	for start := 0; start < len(entries); start += 4096 {
		var indexes []int64
		for at := start; at < len(entries) && at < start+4096; at++ {
			indexes = append(indexes, tlog.StoredHashIndex(0, int64(at)))
		}
		hashes, err := reader.ReadHashes(indexes)
		check(err, "reading leaf hashes")
		for at, hash := range hashes {
			if tlog.RecordHash(entries[start+at]) != hash {
				fail("entry %d is not the one in its tile", start+at)
			}
		}
	}
	proved := 0
	for at := int64(0); at < tree.N; at += 97 {
		proof, err := tlog.ProveRecord(tree.N, at, reader)
		check(err, "proving an entry")
		check(tlog.CheckRecord(proof, tree.N, tree.Hash, at, tlog.RecordHash(entries[at])), "checking an entry")
		proved++
	}
	for _, file := range os.Args[3:] {
		old := readCheckpoint(file, verifier)
		proof, err := tlog.ProveTree(tree.N, old.N, reader)
		check(err, "proving consistency")
		check(tlog.CheckTree(proof, tree.N, tree.Hash, old.N, old.Hash), "checking consistency")
	}
	fmt.Printf("%d entries, %d proofs, %d older checkpoints\n", len(entries), proved, len(os.Args)-3)
}
